using System.Text.RegularExpressions;

namespace Sidecar.ProcessBench.Edits;

/// <summary>Where a statement can be added to a file, found by its looks.</summary>
internal static partial class MethodStart
{
    /// <summary>Behind the opening brace of the first method; null when none is written as most are.</summary>
    public static int? In(string text) => Pattern().Match(text) is { Success: true } match ? match.Index + match.Length : null;

    [GeneratedRegex(
        @"^[ \t]+(public|private|internal|protected)\b(?![^\n]*\b(class|struct|record|interface|extension)\b)[^=;{}\n]*\)[ \t\r]*\n[ \t]*\{",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
