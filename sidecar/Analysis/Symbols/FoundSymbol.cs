using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>What became of a candidate when it was bound.</summary>
/// <param name="Key">What makes it the same as others; null when it declares nothing.</param>
/// <param name="Summary">How answers show it; null when it declares nothing.</param>
internal sealed record FoundSymbol(string? Key, SymbolSummary? Summary)
{
    /// <summary>Binds <paramref name="candidate"/>.</summary>
    public static async Task<FoundSymbol> OfAsync(Snapshot snapshot, SymbolCandidate candidate, CancellationToken cancellation) =>
        await candidate.BindAsync(cancellation).ConfigureAwait(false) is { } symbol
            ? new FoundSymbol(
                SymbolKeys.Of(symbol),
                SymbolDescription.Summarize(symbol, CodeLocations.OfDeclarations(snapshot, symbol, cancellation).FirstOrDefault()))
            : new FoundSymbol(Key: null, Summary: null);
}
