using System.Collections.Concurrent;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Searches the index for declarations whose name fits. No compilation is needed to know which.</summary>
internal static class SymbolSearch
{
    /// <summary>Types and members that fit <paramref name="query"/>, which may say what they are in: <c>Shop.Place</c>. In no order.</summary>
    public static async Task<IReadOnlyCollection<SymbolCandidate>> FindAsync(
        Snapshot snapshot, string query, CancellationToken cancellation)
    {
        var dot = query.LastIndexOf('.');
        var name = new NamePattern(query[(dot + 1)..]);
        NamePattern[] containers = dot <= 0 ? [] : [.. query[..dot].Split('.').Reverse().Select(part => new NamePattern(part))];
        var found = new ConcurrentBag<SymbolCandidate>();
        var generated = await Task.WhenAll(snapshot.Units.All.Select(unit => unit.GeneratedAsync().WaitAsync(cancellation))).ConfigureAwait(false);
        Parallel.For(0, snapshot.Units.All.Length, u =>
        {
            foreach (var candidate in Of(snapshot.Units.All[u], generated[u], cancellation))
                if (name.Fits(candidate.Declared.Name, candidate.Declared.Letters) && Fit(candidate, containers))
                    found.Add(candidate);
        });
        return found;
    }

    private static IEnumerable<SymbolCandidate> Of(ProjectUnit unit, GeneratedCode generated, CancellationToken cancellation)
    {
        for (var i = 0; i < unit.Files.Length; i++)
        {
            var index = unit.Files[i].Index(unit.Input.ParseOptions, cancellation);
            foreach (var declared in index.Declarations)
                if (IsSearched(declared))
                    yield return new SymbolCandidate(unit, i, index, declared, IsGenerated: false);
        }
        for (var i = 0; i < generated.Sources.Count; i++)
        {
            var index = generated.IndexOf(i, unit.Input.ParseOptions, cancellation);
            foreach (var declared in index.Declarations)
                if (IsSearched(declared))
                    yield return new SymbolCandidate(unit, unit.Files.Length + i, index, declared, IsGenerated: true);
        }
    }

    private static bool IsSearched(DeclaredName declared) => !declared.IsNamespace && declared.Name.Length > 0;

    private static bool Fit(SymbolCandidate candidate, NamePattern[] containers)
    {
        if (containers.Length == 0)
            return true;
        var names = candidate.Containers.ToArray();
        return names.Length >= containers.Length && !containers.Where((pattern, i) => !pattern.Fits(names[i])).Any();
    }
}
