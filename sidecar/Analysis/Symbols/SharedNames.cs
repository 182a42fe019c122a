using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>The types that more than one assembly of the workspace declares, so that an id alone does not say which is meant.</summary>
internal sealed class SharedNames
{
    private readonly HashSet<uint> _shared = [];

    private SharedNames(Snapshot snapshot, CancellationToken cancellation)
    {
        var assemblies = new Dictionary<uint, string>();
        foreach (var unit in snapshot.Units.All)
            foreach (var file in unit.Files)
            {
                var index = file.Index(unit.Input.ParseOptions, cancellation);
                foreach (var declared in index.Declarations)
                    if (declared.IsType && HashOf(index.ContainersOf(declared).Prepend(declared).Select(d => d.Name)) is var hash
                        && !assemblies.TryAdd(hash, unit.Input.Name) && assemblies[hash] != unit.Input.Name)
                        _shared.Add(hash);
            }
    }

    /// <summary>Those of <paramref name="snapshot"/>.</summary>
    public static Task<SharedNames> OfAsync(Snapshot snapshot, CancellationToken cancellation) =>
        snapshot.Units.RememberAsync(typeof(SharedNames), () => Task.Run(() => new SharedNames(snapshot, cancellation), cancellation));

    /// <summary>An id of <paramref name="symbol"/> that is as good as a question; null when it can have none.</summary>
    public string? IdOf(ISymbol symbol) => SymbolIds.Of(symbol) is { } id
        ? SymbolIds.IsEntryPoint(id) || (TypeOf(symbol) is { } type && _shared.Contains(HashOf(NamesOf(type)))) ? SymbolIds.WithAssembly(symbol) : id
        : null;

    private static INamedTypeSymbol? TypeOf(ISymbol symbol) => symbol as INamedTypeSymbol ?? symbol.ContainingType;

    private static IEnumerable<string> NamesOf(INamedTypeSymbol type)
    {
        for (ISymbol at = type; at is not (null or INamespaceSymbol { IsGlobalNamespace: true }); at = at.ContainingSymbol)
            yield return at.Name;
    }

    private static uint HashOf(IEnumerable<string> names)
    {
        var hash = 0u;
        foreach (var name in names)
            hash = (hash * 31) + NameHash.Of(name);
        return hash;
    }
}
