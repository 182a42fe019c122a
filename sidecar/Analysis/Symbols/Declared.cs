using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;

namespace Sidecar.Analysis.Symbols;

/// <summary>A symbol as one project sees it.</summary>
/// <param name="Symbol">The symbol, as it is now: <see cref="CurrentSymbol"/>.</param>
/// <param name="Unit">The project; null where nobody asks in which it is, and for what comes from assemblies.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Declared(ISymbol Symbol, ProjectUnit? Unit)
{
    /// <summary>The symbol, which has to be a type.</summary>
    public INamedTypeSymbol Type => (INamedTypeSymbol)Symbol;

    /// <summary>The type that holds it.</summary>
    public Declared Container => this with { Symbol = Symbol.ContainingType };
}
