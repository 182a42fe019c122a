using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Symbols;

/// <summary>What makes two symbols the same, whichever compilation they come from.</summary>
internal static class SymbolKeys
{
    /// <summary>
    /// The key of <paramref name="symbol"/>'s definition. The same declaration compiled for two target frameworks is one
    /// symbol; namespaces belong to no assembly; what has no id is known by its place.
    /// </summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "N:" + symbol.ToDisplayString(),
        IParameterSymbol { ContainingSymbol: { } owner } parameter when SymbolIds.WithAssembly(owner) is { } id => $"{id}#{parameter.Name}",
        ITypeParameterSymbol { ContainingSymbol: { } owner } parameter when SymbolIds.WithAssembly(owner) is { } id => $"{id}!{parameter.Name}",
        _ => SymbolIds.WithAssembly(symbol) is { } id ? id + FileOf(symbol) : PlaceOf(symbol),
    };

    // Each file may have a file type of that name.
    private static string? FileOf(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
            if (type.IsFileLocal)
                return " " + type.Locations[0].SourceTree?.FilePath;
        return null;
    }

    private static string PlaceOf(ISymbol symbol) =>
        symbol.Locations is [{ SourceTree: { } tree } location, ..]
            ? $"{tree.FilePath}:{location.SourceSpan.Start}"
            : symbol.ToDisplayString();
}
