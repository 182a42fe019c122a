namespace Sidecar.Protocol.Answers;

/// <summary>What a request's place turned out to be.</summary>
/// <param name="Status">How well it was understood.</param>
public sealed record Resolution(ResolutionStatus Status)
{
    /// <summary>The symbol that was asked about; null when ambiguous or not found.</summary>
    public SymbolSummary? Symbol { get; init; }

    /// <summary>What was corrected, or what to do next; null when exact.</summary>
    public string? Note { get; init; }

    /// <summary>When ambiguous, the symbols that fit; when not found, the nearest names. Best first.</summary>
    public IReadOnlyList<SymbolSummary>? Candidates { get; init; }
}
