namespace Sidecar.Comparison.Reporting;

/// <summary>How a check of a whole repository went.</summary>
/// <param name="Tally">How much agrees.</param>
/// <param name="Differences">What does not.</param>
internal sealed record WholeResult(CheckTally Tally, IReadOnlyList<Difference> Differences)
{
    /// <summary>How often what; null for nothing to count.</summary>
    public IReadOnlyList<(string What, int Count)>? Counts { get; init; }
}
