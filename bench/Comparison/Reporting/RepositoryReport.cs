using Sidecar.Comparison.Renaming;

namespace Sidecar.Comparison.Reporting;

/// <summary>What came out for one repository.</summary>
internal sealed record RepositoryReport(string Name, string Commit)
{
    public required int Lines { get; init; }
    public required int Projects { get; init; }

    /// <summary>The projects that do not compile here, and how many errors each has.</summary>
    public required IReadOnlyList<(string Project, int Errors)> Broken { get; init; }
    public required IReadOnlyList<string> Samples { get; init; }
    public required int Uses { get; init; }
    public required IReadOnlyList<CheckTally> Tallies { get; init; }

    /// <summary>What was counted in checks of the whole repository.</summary>
    public required IReadOnlyList<(string Check, string What, int Count)> Counts { get; init; }
    public required IReadOnlyList<Difference> Differences { get; init; }
    public required IReadOnlyList<RenameResult> Renames { get; init; }
    public required TimeSpan OracleTime { get; init; }
    public required TimeSpan LoadTime { get; init; }
    public required IReadOnlyList<TimeSpan> AnswerTimes { get; init; }
}
