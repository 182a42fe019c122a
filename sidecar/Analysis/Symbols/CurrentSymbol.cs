using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>
/// A symbol as its own project declares it now. What is bound against another project belongs to a compilation of that which may
/// be older, or look at it from another framework, so that its places are not those of today and differ from project to project.
/// </summary>
internal static class CurrentSymbol
{
    /// <summary>
    /// The definition of <paramref name="symbol"/> and the project that declares it. What is inside of members has no id and
    /// stays as it is; of assemblies there is only one, and no project.
    /// </summary>
    public static Declared Of(Snapshot snapshot, ISymbol symbol, CancellationToken cancellation)
    {
        var definition = symbol.OriginalDefinition;
        if (definition.Locations.FirstOrDefault(location => location.IsInSource) is not { SourceTree: { } tree } || definition.ContainingAssembly is not { } assembly)
            return new Declared(definition, Unit: null);
        var owners = snapshot.Units.OfAssembly(assembly.Name).ToArray();
        if (Array.Find(owners, unit => unit.Owns(definition)) is { } owner)
            return new Declared(definition, owner);
        if (SymbolIds.Of(definition) is not { } id)
            return new Declared(definition, Unit: null);
        // The same symbols of the preprocessor: the same framework, or one that sees the same of the file.
        foreach (var unit in owners.OrderByDescending(unit => unit.Input.ParseOptions.Equals(tree.Options)))
            if (Find(snapshot, definition, id, unit, cancellation) is { } current)
                return new Declared(current, unit);
        return new Declared(definition, Unit: null);
    }

    private static ISymbol? Find(Snapshot snapshot, ISymbol symbol, string id, ProjectUnit unit, CancellationToken cancellation)
    {
        // Whoever bound against the project had it declared.
        if (unit.KnownDeclared?.Compilation is not { } compilation)
            return null;
        ISymbol[] found = [.. SymbolIds.Find(id, compilation).Where(one => unit.Owns(one))];
        return found.Length <= 1 ? found.FirstOrDefault() : Array.Find(found, one => IsAt(snapshot, symbol, one, cancellation)) ?? found[0];
    }

    // Types that only their file sees, and what is declared twice by mistake, share an id.
    private static bool IsAt(Snapshot snapshot, ISymbol symbol, ISymbol current, CancellationToken cancellation)
    {
        var place = symbol.Locations.First(location => location.IsInSource);
        var (tree, span) = CurrentPlace.Of(snapshot, place.SourceTree!, place.SourceSpan, cancellation);
        return current.Locations.Any(location => location.SourceTree?.FilePath == tree.FilePath && location.SourceSpan.Start == span.Start);
    }
}
