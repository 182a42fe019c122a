using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Dependencies;

/// <summary>Tells types apart, whichever compilation they come from.</summary>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Id">Its id; empty for what is outside of types.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TypeKey(string Namespace, string Id)
{
    /// <summary>That of <paramref name="type"/>, or of the class around a block of extensions.</summary>
    public static TypeKey Of(INamedTypeSymbol type)
    {
        while (type.IsExtension && type.ContainingType is { } around)
            type = around;
        var space = type.ContainingNamespace is { IsGlobalNamespace: false } named ? named.ToDisplayString() : "";
        return new TypeKey(space, SymbolIds.Of(type) ?? type.Name);
    }
}
