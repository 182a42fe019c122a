using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Dependencies;

/// <summary>Which namespaces depend on which, as far as there was time to look.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Left">How many files were not looked at.</param>
/// <param name="Files">How many should have been.</param>
internal sealed record NamespaceGraph(DependencyGraph Graph, int Left, int Files)
{
    private const string Global = "(global)";

    /// <summary>The graph of what begins in <paramref name="scope"/>.</summary>
    public static async Task<NamespaceGraph> OfAsync(Snapshot snapshot, DependencyScope scope, SoonEnough enough, CancellationToken cancellation)
    {
        var uses = new HashSet<NamespaceUse>();
        var (files, looked) = (0, 0);
        foreach (var unit in snapshot.Units.All.Where(scope.Has))
        {
            SourceFile[] wanted = scope.Namespace is null
                ? [.. unit.Files]
                : [.. unit.Files.Where(file => DeclaredTypes.In(unit, file, cancellation).Any(type => scope.Has(type.Namespace)))];
            var (found, count) = await UnitUses.OfAsync(snapshot, unit, wanted, enough, cancellation).ConfigureAwait(false);
            uses.UnionWith(found.Where(use => scope.Has(use.User.Namespace)));
            (files, looked) = (files + wanted.Length, looked + count);
        }
        DependencyEdge[] edges = [.. uses.CountBy(use => (From: use.User.Namespace, To: use.Used.Namespace)).Select(pair => new DependencyEdge(NameOf(pair.Key.From), NameOf(pair.Key.To), pair.Value))];
        return new NamespaceGraph(new DependencyGraph(DependencyLevel.Namespaces, NodesOf(snapshot, scope, edges, cancellation), edges), files - looked, files);
    }

    private static IEnumerable<DependencyNode> NodesOf(Snapshot snapshot, DependencyScope scope, DependencyEdge[] edges, CancellationToken cancellation)
    {
        var ends = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();
        var types = snapshot.Units.All
            .SelectMany(unit => DeclaredTypes.In(unit, cancellation), (unit, type) => (Type: type, IsWanted: scope.Has(unit) && scope.Has(type.Namespace)))
            .GroupBy(declared => NameOf(declared.Type.Namespace))
            .ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var (name, declared) in types)
            if (ends.Contains(name) || Array.Exists(declared, one => one.IsWanted))
                yield return new DependencyNode(name, "namespace")
                {
                    Files = declared.Select(one => one.Type.File).Distinct(WorkspacePath.Comparer).Count(),
                    Types = declared.Select(one => one.Type.Id).Distinct().Count(),
                    Test = Array.TrueForAll(declared, one => snapshot.Units.IsTest(one.Type.File)) ? true : null,
                };
        // All that generators made, or attributes of an assembly.
        foreach (var name in ends.Where(name => !types.ContainsKey(name)))
            yield return new DependencyNode(name, "namespace") { Files = 0, Types = 0 };
    }

    private static string NameOf(string space) => space.Length == 0 ? Global : space;
}
