using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Symbols;

/// <summary>
/// What makes two symbols the same where types and members of a hierarchy are compared: of what comes from assemblies, every
/// framework has its own, in an assembly of another name.
/// </summary>
internal static class KinKeys
{
    /// <summary>The key of <paramref name="symbol"/>'s definition.</summary>
    public static string Of(ISymbol symbol) =>
        IsInSource(symbol) ? SymbolKeys.Of(symbol) : SymbolIds.Of(symbol) ?? symbol.ToDisplayString();

    /// <summary>Whether a project of the workspace declares it.</summary>
    public static bool IsInSource(ISymbol symbol)
    {
        foreach (var location in symbol.Locations)
            if (location.IsInSource)
                return true;
        return false;
    }
}
