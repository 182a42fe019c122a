using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Unused;

/// <summary>Tells why a declaration is there, by all rules.</summary>
internal static class Standings
{
    /// <summary>The strongest standing that a rule gives <paramref name="symbol"/>, which <paramref name="unit"/> declares.</summary>
    public static Standing Of(ISymbol symbol, UnitCode unit, InheritedRoles roles, CancellationToken cancellation)
    {
        if (IsEntryPoint(symbol, unit) || FrameworkAttributes.Begin(symbol) || FrameworkBases.Begin(symbol, unit) || LanguageMembers.Begin(symbol))
            return Standing.Root;
        if (IsMadeByTool(symbol, cancellation))
            return symbol is INamedTypeSymbol ? Standing.Root : Standing.Kept;
        return roles.Has(symbol) || LanguageMembers.Keep(symbol) || FrameworkAttributes.Keep(symbol) || StructLayouts.Keep(symbol)
            ? Standing.Kept
            : Standing.Candidate;
    }

    private static bool IsEntryPoint(ISymbol symbol, UnitCode unit) =>
        SymbolEqualityComparer.Default.Equals(symbol, symbol is INamedTypeSymbol ? unit.EntryPoint?.ContainingType : unit.EntryPoint);

    private static bool IsMadeByTool(ISymbol symbol, CancellationToken cancellation) => symbol.Locations
        .Where(location => location.IsInSource)
        .All(location => ProjectUnit.IsGenerated(location.SourceTree!) || ToolMade.Is(location.SourceTree!, cancellation));
}
