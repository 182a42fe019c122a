using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Completeness;

/// <summary>
/// Which gaps count for an answer about a symbol. Of a name nobody knows what else in a project that could not be loaded it fits;
/// a place, or an id, means one symbol.
/// </summary>
internal static class TargetGaps
{
    /// <summary>For what is said of the symbol itself.</summary>
    public static GapScope Of(Snapshot snapshot, PlaceRequest place, SymbolTarget target) =>
        Declaring(snapshot, place, target) is { } units ? GapScope.Of(snapshot, units) : GapScope.All;

    /// <summary>For what is said of its uses.</summary>
    public static GapScope OfUsers(Snapshot snapshot, PlaceRequest place, SymbolTarget target)
    {
        if (Declaring(snapshot, place, target) is not { } units)
            return GapScope.All;
        return target.Symbols.All(StaysInside) ? GapScope.Of(snapshot, units) : GapScope.OfUsers(snapshot, units);
    }

    private static HashSet<ProjectUnit>? Declaring(Snapshot snapshot, PlaceRequest place, SymbolTarget target)
    {
        if (place.Symbol is { } name && !SymbolIds.IsId(name))
            return null;
        var units = target.Symbols.SelectMany(symbol => snapshot.Units.OfAssembly(symbol.ContainingAssembly?.Name ?? "")).ToHashSet();
        if (units.Count == 0)
            return null;
        if (place.File is { } file)
        {
            units.UnionWith(DocumentSearch.Find(snapshot, file, out _).Select(document => document.Unit));
            units.UnionWith(WrittenFile.UnitsOf(snapshot, file));
        }
        return units;
    }

    /// <summary>Whether no other project can use it: a parameter can be named by who calls.</summary>
    public static bool StaysInside(ISymbol symbol)
    {
        for (var at = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
        {
            if (at is ILocalSymbol or IRangeVariableSymbol or ILabelSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction }
                || at.DeclaredAccessibility == Accessibility.Private)
                return true;
            if (at.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal)
                return !at.ContainingAssembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");
        }
        return false;
    }
}
