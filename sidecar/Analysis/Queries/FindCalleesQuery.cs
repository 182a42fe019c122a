using Sidecar.Analysis.Calls;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindCallees"/>.</summary>
public static class FindCalleesQuery
{
    /// <summary>What the symbol calls, what that calls, and so on.</summary>
    public static async Task<FindCalleesResult> RunAsync(Snapshot snapshot, FindCallees request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var root = CallTargets.Of(snapshot, target, cancellation);
        var calls = root is null ? CallTree.Empty : await FollowAsync(snapshot, root, request, cancellation).ConfigureAwait(false);
        var summaries = await MergedSummaries.OfAsync(snapshot, cancellation).ConfigureAwait(false);
        var entries = new CallEntries(snapshot, summaries, request.Context, cancellation);
        return page.Cut(calls.Tree.Branches, entries.Of, (callees, answer) => new FindCalleesResult(Remark(target.Resolution, root), callees, answer)
        {
            Outside = calls.LeftOut == 0 ? null : calls.LeftOut,
            Stopped = calls.Tree.IsStopped ? true : null,
        });
    }

    private static Resolution Remark(Resolution resolution, CallNode? root) => root is null || KinKeys.IsInSource(root.Member.Symbol)
        ? resolution
        : resolution with { Note = "It comes from an assembly: what it calls itself is not known." };

    private static Task<CallTree> FollowAsync(Snapshot snapshot, CallNode root, FindCallees request, CancellationToken cancellation)
    {
        var through = request.Through ?? Dispatch.Source;
        var depth = request.Depth ?? 1;
        var withAssemblies = request.Outside == true;
        return snapshot.Units.RememberAsync((typeof(FindCalleesQuery), root.Member.KeyOfAll, through, depth, withAssemblies), async () =>
        {
            var search = new CalleeSearch(snapshot, through, withAssemblies, cancellation);
            var tree = await CallTree.FollowAsync(root, search.OfAsync, depth).ConfigureAwait(false);
            return new CallTree(tree, [], search.LeftOut);
        });
    }
}
