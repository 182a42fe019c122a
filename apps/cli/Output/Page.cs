using System.Text;

namespace Sidecar.Cli.Output;

/// <summary>The lines of an answer, collected before anything is printed.</summary>
/// <param name="colour">Whether to tint.</param>
/// <param name="width">Longer lines are cut; null for no limit.</param>
/// <param name="paths">How paths are shown.</param>
internal sealed class Page(bool colour, int? width, PathText paths)
{
    private readonly StringBuilder _text = new();

    /// <summary>How paths are shown.</summary>
    public PathText Paths { get; } = paths;

    /// <summary>Adds one line.</summary>
    public void Line(params ReadOnlySpan<Piece> pieces)
    {
        var room = width ?? int.MaxValue;
        foreach (var piece in pieces)
        {
            var text = Ansi.Clean(piece.Text);
            if (text.Length > room)
                text = room > 0 ? string.Concat(text.AsSpan(0, room - 1), "…") : "";
            room -= text.Length;
            Add(text, piece.Tint);
        }
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        _text.Append('\n');
    }

    /// <summary>Adds the lines of <paramref name="text"/>.</summary>
    public void Lines(string text, Tint tint = Tint.Plain)
    {
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            Line(new Piece(line, tint));
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Add(string text, Tint tint)
    {
        var start = colour && text.Length > 0 ? Ansi.Start(tint) : "";
        _text.Append(start).Append(text);
        if (start.Length > 0)
            _text.Append(Ansi.Reset);
    }
}
