using Sidecar.Protocol.Answers;

namespace Sidecar.Cli.Rendering;

/// <summary>Chooses the exit code of an answered question.</summary>
internal static class Verdict
{
    /// <summary>Nothing found only proves absence when the answer is complete.</summary>
    public static ExitCode Of(Finding finding, AnswerInfo? answer)
    {
        if (finding.Count > 0)
            return ExitCode.Found;
        if (finding.Resolution?.Status == ResolutionStatus.Ambiguous)
            return ExitCode.NothingFound;
        return answer is { Complete: false } ? ExitCode.NotProven : ExitCode.NothingFound;
    }
}
