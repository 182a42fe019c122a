namespace Sidecar.EachBench;

/// <summary>An operation of the sidecar, and what comes nearest to it in Roslyn.</summary>
/// <param name="Name">The operation.</param>
/// <param name="Bare">Roslyn's call, for the reader.</param>
/// <param name="Kind">What both are pointed at.</param>
/// <param name="Own">Asks the sidecar's query.</param>
/// <param name="Roslyn">Asks Roslyn.</param>
internal sealed record OperationPair(
    string Name, string Bare, PlaceKind Kind, Func<SampledPlace, Task> Own, Func<SampledPlace, Task> Roslyn)
{
    /// <summary>At how many places at most; where Roslyn takes seconds for each.</summary>
    public int MostPlaces { get; init; } = int.MaxValue;
}
