using System.Collections.Concurrent;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Searches the index for declarations whose name fits. No compilation is needed to know which.</summary>
internal static class SymbolSearch
{
    /// <summary>Types and members that fit <paramref name="query"/>. In no order.</summary>
    public static Task<IReadOnlyCollection<SymbolCandidate>> FindAsync(Snapshot snapshot, SymbolQuery query, CancellationToken cancellation) =>
        FindAsync(snapshot, query.Fits, cancellation);

    /// <summary>Declarations that <paramref name="fits"/>. In no order.</summary>
    public static async Task<IReadOnlyCollection<SymbolCandidate>> FindAsync(
        Snapshot snapshot, Func<FileIndex, DeclaredName, bool> fits, CancellationToken cancellation)
    {
        var found = new ConcurrentBag<SymbolCandidate>();
        var generated = await Task.WhenAll(snapshot.Units.All.Select(unit => unit.GeneratedAsync().WaitAsync(cancellation))).ConfigureAwait(false);
        Parallel.For(0, snapshot.Units.All.Length, u =>
        {
            var unit = snapshot.Units.All[u];
            for (var i = 0; i < unit.Files.Length; i++)
                Look(unit, i, unit.Files[i].Index(unit.Input.ParseOptions, cancellation), isGenerated: false);
            for (var i = 0; i < generated[u].Sources.Count; i++)
                Look(unit, unit.Files.Length + i, generated[u].IndexOf(i, unit.Input.ParseOptions, cancellation), isGenerated: true);
        });
        return found;

        void Look(ProjectUnit unit, int tree, FileIndex index, bool isGenerated)
        {
            foreach (var declared in index.Declarations)
                if (fits(index, declared))
                    found.Add(new SymbolCandidate(unit, tree, index, declared, isGenerated));
        }
    }
}
