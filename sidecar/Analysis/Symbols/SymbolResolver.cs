using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the symbol that a request points at.</summary>
internal static class SymbolResolver
{
    /// <summary>The symbol at <paramref name="place"/>, or why there is none; of the candidates, those that the request has room for.</summary>
    /// <exception cref="RequestException">The place says neither a symbol nor a file and line.</exception>
    public static async Task<SymbolTarget> ResolveAsync(Snapshot snapshot, PlaceRequest place, CancellationToken cancellation)
    {
        var target = await FindAsync(snapshot, place, cancellation).ConfigureAwait(false);
        return target with { Resolution = PageSize.Of(place).Fit(target.Resolution) };
    }

    private static Task<SymbolTarget> FindAsync(Snapshot snapshot, PlaceRequest place, CancellationToken cancellation)
    {
        if (place.Symbol is { } symbol)
        {
            return SymbolIds.IsId(symbol)
                ? IdSearch.FindAsync(snapshot, symbol, cancellation)
                : NameSearch.FindAsync(snapshot, symbol, cancellation);
        }
        if (place is { File: { } file, Line: { } line })
            return PositionSearch.FindAsync(snapshot, file, line, place.Column, place.Text, cancellation);
        throw new RequestException(
            ErrorCode.InvalidParameters, "Say what is meant: 'symbol', or 'file' and 'line' with an optional 'column' or 'text'.");
    }
}
