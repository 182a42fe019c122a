namespace Sidecar.Cli.Output;

/// <summary>What a person is told besides the answer: errors, warnings, notes. All of it goes to standard error.</summary>
internal sealed class Messages(TextWriter error, bool colour)
{
    private readonly Lock _oneAtATime = new();

    /// <summary>Why there is no answer, and what to do next.</summary>
    public void Error(string text) => Write("error", Tint.Error, text);

    /// <summary>What the answer lacks, or what went wrong on the way.</summary>
    public void Warning(string text) => Write("warning", Tint.Warning, text);

    /// <summary>What is good to know.</summary>
    public void Note(string text) => Write("note", Tint.Faint, text);

    /// <summary>What happens to the sidecar, for <c>--verbose</c>.</summary>
    public void Event(string text) => Write("info", Tint.Faint, text);

    /// <summary>A page that belongs to the message before.</summary>
    public void Details(Page page) => error.Write(page.ToString());

    private void Write(string label, Tint tint, string text)
    {
        var (start, reset) = colour ? (Ansi.Start(tint), Ansi.Reset) : ("", "");
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lock (_oneAtATime)
            error.Write($"{start}{label}:{reset} {string.Join('\n', lines.Select(Ansi.Clean))}\n");
    }
}
