using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Dependencies;

/// <summary>Finds where dependencies go in a circle.</summary>
internal static class DependencyCycles
{
    /// <summary>The strongly connected parts that have more than one node, those with the most first, then by name.</summary>
    public static IReadOnlyList<DependencyCycle> In(IEnumerable<DependencyEdge> edges)
    {
        var all = edges.ToArray();
        var next = Neighbours(all.Select(edge => (edge.From, edge.To)));
        var parts = Parts(next, Neighbours(all.Select(edge => (edge.To, edge.From))));
        return
        [
            .. parts.Where(part => part.Count > 1)
                .Select(part => new DependencyCycle([.. part.Order(StringComparer.Ordinal)], Shortest(part, next)))
                .OrderByDescending(cycle => cycle.Members.Count)
                .ThenBy(cycle => cycle.Members[0], StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, string[]> Neighbours(IEnumerable<(string From, string To)> edges) => edges
        .GroupBy(edge => edge.From, edge => edge.To)
        .ToDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray());

    // Kosaraju: what can be reached against the direction from the node that is left last, is one part.
    private static IEnumerable<HashSet<string>> Parts(Dictionary<string, string[]> next, Dictionary<string, string[]> before)
    {
        var done = new HashSet<string>();
        foreach (var start in LeftLastFirst(next))
        {
            if (done.Contains(start))
                continue;
            var part = Reach.Of([start], node => before.GetValueOrDefault(node, []).Where(other => !done.Contains(other)));
            done.UnionWith(part);
            yield return part;
        }
    }

    private static IEnumerable<string> LeftLastFirst(Dictionary<string, string[]> next)
    {
        var left = new List<string>();
        var seen = new HashSet<string>();
        var open = new Stack<(string Node, int Index)>();
        foreach (var start in next.Keys.Order(StringComparer.Ordinal))
        {
            if (seen.Add(start))
                open.Push((start, 0));
            while (open.TryPop(out var at))
            {
                var others = next.GetValueOrDefault(at.Node, []);
                if (at.Index == others.Length)
                {
                    left.Add(at.Node);
                    continue;
                }
                open.Push((at.Node, at.Index + 1));
                if (seen.Add(others[at.Index]))
                    open.Push((others[at.Index], 0));
            }
        }
        return Enumerable.Reverse(left);
    }

    private static List<string> Shortest(HashSet<string> part, Dictionary<string, string[]> next)
    {
        List<string>? shortest = null;
        foreach (var start in part.Order(StringComparer.Ordinal))
            if (WayAround(start, part, next, shortest?.Count ?? int.MaxValue) is { } way)
                shortest = way;
        return shortest!;
    }

    // Breadth first, and only as far as it is shorter than what is known.
    private static List<string>? WayAround(string start, HashSet<string> part, Dictionary<string, string[]> next, int below)
    {
        var from = new Dictionary<string, string>();
        var open = new Queue<(string Node, int Length)>([(start, 1)]);
        while (open.TryDequeue(out var at) && at.Length < below)
            foreach (var other in next[at.Node])
            {
                if (other == start)
                    return WayTo(at.Node, start, from);
                if (part.Contains(other) && from.TryAdd(other, at.Node))
                    open.Enqueue((other, at.Length + 1));
            }
        return null;
    }

    private static List<string> WayTo(string node, string start, Dictionary<string, string> from)
    {
        var way = new List<string> { node };
        while (way[^1] != start)
            way.Add(from[way[^1]]);
        way.Reverse();
        return way;
    }
}
