using System.Text.RegularExpressions;
using Sidecar.Loader.Reporting;

namespace Sidecar.Loader.Restoring;

/// <summary>A project that stopped a restore.</summary>
/// <param name="Project">The project file, absolute.</param>
/// <param name="Problem">What the SDK or MSBuild had against it.</param>
internal sealed partial record RestoreCulprit(string Project, BuildProblem Problem)
{
    private const int Patience = 1000;

    /// <param name="line">A line that <c>dotnet restore</c> has printed.</param>
    /// <returns>Null when the line names none. What NuGet itself complains about stops nobody else.</returns>
    public static RestoreCulprit? Of(string line)
    {
        if (Stop().Match(line) is not { Success: true } match)
            return null;
        var project = match.Groups["project"].Value;
        return new RestoreCulprit(project, new BuildProblem(match.Groups["code"].Value, match.Groups["text"].Value, project, 0));
    }

    [GeneratedRegex(
        @": error (?<code>(?!NU)[A-Z]+\d+): (?<text>.*) \[(?<project>[^\[\]]+?proj)(::[^\[\]]*)?\]\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Patience)]
    private static partial Regex Stop();
}
