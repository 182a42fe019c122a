using System.Text.RegularExpressions;

namespace Sidecar.Tidy.Tests.Rules;

/// <summary>What a page says about the repository.</summary>
internal static partial class DocumentRules
{
    /// <summary>The targets of links to files, relative to the page.</summary>
    public static IEnumerable<string> LinkedPaths(string text) => Link().Matches(text)
        .Select(m => m.Groups["target"].Value.Split('#')[0])
        .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal));

    /// <summary>The paths from the root that stand in code: <c>tests/Tidy</c>. One with a placeholder is none.</summary>
    public static IEnumerable<string> NamedPaths(string text) => Code().Matches(text)
        .SelectMany(code => RootedPath().Matches(code.Value))
        .Select(path => path.Value.TrimEnd('.', '/'))
        .Distinct();

    /// <summary>The tasks of the build script that are called: <c>dotnet cake --target=Test</c>.</summary>
    public static IEnumerable<string> CakeTargets(string text) => CakeTarget().Matches(text).Select(m => m.Groups["target"].Value).Distinct();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]+`", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\w./-])(protocol|host|sidecar|apps|tests|bench|docs|samples|eng|\.ci|\.config)/[\w./-]*(?![\w./*<{-])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RootedPath();

    [GeneratedRegex(@"dotnet cake [^\n`]*--target[= ](?<target>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CakeTarget();
}
