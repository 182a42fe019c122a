using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Trees;

/// <summary>Follows something from one symbol, the nearest first, so that what is left out in the end is what is farthest.</summary>
internal static class TreeWalk
{
    /// <summary>Beyond so many symbols nobody reads on, and the rest of a large solution would be bound for them.</summary>
    public const int MostFollowed = 1000;

    /// <summary>
    /// What is below <paramref name="root"/>, each before what is below that, after <paramref name="most"/> have been followed at
    /// most. What is below itself is not followed again, nor what is followed elsewhere in the tree.
    /// </summary>
    public static async Task<FollowedTree<TStep>> RunAsync<TStep>(
        TStep root, Func<TStep, string> keyOf, Func<TStep, Task<IReadOnlyList<TStep>>> next, int depth, int most = int.MaxValue)
    {
        var tree = new Branch<TStep>(root, keyOf(root), parent: null);
        var followed = new HashSet<string> { keyOf(root) };
        var waiting = new Queue<Branch<TStep>>([tree]);
        for (var count = 0; count < most && waiting.TryDequeue(out var at); count++)
            foreach (var step in await next(at.Step).ConfigureAwait(false))
            {
                var branch = new Branch<TStep>(step, keyOf(step), at);
                at.Add(branch);
                branch.Repeated = branch.IsCycle ? Repetition.Cycle : null;
                if (branch.Repeated is not null || branch.Depth >= depth)
                    continue;
                if (followed.Add(keyOf(step)))
                    waiting.Enqueue(branch);
                else
                    branch.Repeated = Repetition.Shown;
            }
        return new FollowedTree<TStep>([.. tree.Below()], IsStopped: waiting.Count > 0);
    }
}
