using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds public symbols of referenced assemblies, for names that no source declares.</summary>
internal static class MetadataSearch
{
    /// <summary>The symbols of that id, from whichever references have it.</summary>
    public static Task<IReadOnlyList<ISymbol>> FindByIdAsync(
        Snapshot snapshot, string id, string? assembly, CancellationToken cancellation) =>
        FirstAsync(snapshot, compilation => SymbolIds.Find(id, compilation).Where(s => assembly is null || s.ContainingAssembly?.Name == assembly), cancellation);

    /// <summary>The types and members that <paramref name="name"/> fits, from the first project that can see any.</summary>
    public static Task<IReadOnlyList<ISymbol>> FindByNameAsync(Snapshot snapshot, SymbolName name, CancellationToken cancellation) =>
        FirstAsync(snapshot, compilation => Find(compilation, name, cancellation), cancellation);

    // Every framework has its own: what is found is looked for in one more project of each other one.
    private static async Task<IReadOnlyList<ISymbol>> FirstAsync(
        Snapshot snapshot, Func<Compilation, IEnumerable<ISymbol>> find, CancellationToken cancellation)
    {
        var found = new List<ISymbol>();
        var frameworks = new HashSet<string?>();
        foreach (var unit in snapshot.Units.All)
        {
            var framework = unit.Project.Loaded.Framework;
            if (found.Count > 0 && !frameworks.Add(framework))
                continue;
            found.AddRange(find(await unit.DeclaredAsync(cancellation).ConfigureAwait(false)));
            if (found.Count > 0)
                frameworks.Add(framework);
        }
        return found;
    }

    private static IEnumerable<ISymbol> Find(Compilation compilation, SymbolName name, CancellationToken cancellation)
    {
        var wantedType = name.Segments.Length > 1 ? name.Segments[^2].Name : null;
        foreach (var type in PublicTypes(compilation.GlobalNamespace, cancellation))
        {
            if (type.Name == name.Last.Name && NameMatch.Fits(type, name, StringComparison.Ordinal))
                yield return type;
            if (type.Name != wantedType)
                continue;
            foreach (var member in type.GetMembers(name.NamesConstructor ? SymbolName.Constructor : name.Last.Name))
                if (name.NamesConstructor ? NameMatch.ParametersFit(member, name.Parameters) : NameMatch.Fits(member, name, StringComparison.Ordinal))
                    yield return member;
        }
    }

    private static IEnumerable<INamedTypeSymbol> PublicTypes(INamespaceOrTypeSymbol container, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (container is INamespaceSymbol space)
            foreach (var inner in space.GetNamespaceMembers().SelectMany(inner => PublicTypes(inner, cancellation)))
                yield return inner;
        foreach (var type in container.GetTypeMembers().Where(t => t.DeclaredAccessibility == Accessibility.Public))
        {
            yield return type;
            foreach (var nested in PublicTypes(type, cancellation))
                yield return nested;
        }
    }
}
