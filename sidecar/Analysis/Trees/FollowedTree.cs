namespace Sidecar.Analysis.Trees;

/// <summary>A tree that was followed.</summary>
/// <param name="Branches">Its entries, each before what is below it.</param>
/// <param name="IsStopped">Whether some were not followed because there were too many.</param>
internal sealed record FollowedTree<TStep>(IReadOnlyList<Branch<TStep>> Branches, bool IsStopped);
