using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;

namespace Sidecar.Cli.Rendering;

/// <summary>Symbols in one line.</summary>
internal static class SymbolText
{
    /// <summary><c>class A.B</c>.</summary>
    public static string Of(SymbolSummary symbol) => $"{symbol.Kind} {symbol.Signature}";

    /// <summary>What the symbol is called in a summary; <c>it</c> when unknown.</summary>
    public static string Name(Resolution resolution) => resolution.Symbol is { } symbol ? Of(symbol) : "it";

    // What to ask with comes first, so that the edge of a terminal cuts signatures only.
    /// <summary>Place, or id where there is none, kind and signature of each, under one another.</summary>
    public static void Write(IEnumerable<SymbolSummary> symbols, Page page, int indent = 0)
    {
        var columns = new Columns();
        foreach (var symbol in symbols)
            columns.Add(Cells(symbol, page));
        columns.WriteTo(page, indent);
    }

    /// <summary>Those three of one symbol.</summary>
    public static Piece[] Cells(SymbolSummary symbol, Page page) =>
    [
        new(symbol.Location is { } place ? page.Paths.Place(place) : symbol.Id ?? "-", Tint.Path),
        new(symbol.Kind, Tint.Kind),
        symbol.Signature,
    ];
}
