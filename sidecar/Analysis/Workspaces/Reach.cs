namespace Sidecar.Analysis.Workspaces;

/// <summary>What can be reached, at any distance.</summary>
internal static class Reach
{
    /// <summary><paramref name="starts"/>, and all to which <paramref name="next"/> leads from them; each once, also in a circle.</summary>
    public static HashSet<T> Of<T>(IEnumerable<T> starts, Func<T, IEnumerable<T>> next, IEqualityComparer<T>? comparer = null)
    {
        var all = new HashSet<T>(starts, comparer);
        var open = new Queue<T>(all);
        while (open.TryDequeue(out var from))
            foreach (var reached in next(from))
                if (all.Add(reached))
                    open.Enqueue(reached);
        return all;
    }
}
