namespace Sidecar.Loader.Reporting;

/// <summary>An error of an evaluation or a build.</summary>
/// <param name="Code">As <c>NETSDK1004</c>; null when it has none.</param>
/// <param name="Message">Its text.</param>
/// <param name="File">Where it is; null when unknown.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
internal sealed record BuildProblem(string? Code, string? Message, string? File, int Line)
{
    private const StringSplitOptions NoBlanks =
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>On one line, for a person.</summary>
    public string Describe()
    {
        var code = string.IsNullOrEmpty(Code) ? "" : $"{Code}: ";
        var text = string.Join(' ', (Message ?? "").Split((char[])['\r', '\n'], NoBlanks));
        return code + text + Place();
    }

    private string Place()
    {
        if (string.IsNullOrEmpty(File))
            return "";
        return Line > 0 ? $" ({File}, line {Line})" : $" ({File})";
    }
}
