using System.Text.RegularExpressions;

namespace Sidecar.Cli.Parsing;

/// <summary>A place as compilers, editors and grep print it: <c>src/A.cs:12:5</c>, <c>src/A.cs(12,5)</c>.</summary>
/// <param name="File">As written.</param>
/// <param name="Line">As written; null when only a file was.</param>
/// <param name="Column">As written; null when there was none.</param>
internal sealed partial record FilePlace(string File, string? Line, string? Column)
{
    /// <summary>The place in <paramref name="word"/>; null when it reads as the name of a symbol.</summary>
    public static FilePlace? Parse(string word)
    {
        var match = Form().Match(word);
        var file = match.Groups["file"].Value;
        var line = Value(match.Groups["line"]);
        var isPath = file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            || (line is not null && file.AsSpan().ContainsAny('/', '\\') && Path.HasExtension(file));
        return match.Success && isPath ? new FilePlace(file, line, Value(match.Groups["column"])) : null;
    }

    private static string? Value(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(
        @"^(?<file>.+?)(:(?<line>\d+)(:(?<column>\d+))?:?|\((?<line>\d+)(,(?<column>\d+))?\):?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
