using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Trees;

namespace Sidecar.Analysis.Calls;

/// <summary>The calls from or to a member, as they were followed.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Unfollowed">Members through which calls can come and that were not followed.</param>
/// <param name="LeftOut">How many members of assemblies were left out.</param>
internal sealed record CallTree(FollowedTree<CallEdge> Tree, IReadOnlyList<ISymbol> Unfollowed, int LeftOut)
{
    /// <summary>Of what has no calls.</summary>
    public static CallTree Empty { get; } = new(new FollowedTree<CallEdge>([], IsStopped: false), [], LeftOut: 0);

    /// <summary>The tree below <paramref name="root"/>, to <paramref name="depth"/> calls.</summary>
    public static Task<FollowedTree<CallEdge>> FollowAsync(CallNode root, Func<CallNode, Task<IReadOnlyList<CallEdge>>> next, int depth) =>
        TreeWalk.RunAsync(new CallEdge(root, []), edge => edge.Node.Key, edge => next(edge.Node), depth, TreeWalk.MostFollowed);
}
