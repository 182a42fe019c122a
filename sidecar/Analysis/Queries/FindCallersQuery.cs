using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Calls;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindCallers"/>.</summary>
public static class FindCallersQuery
{
    /// <summary>What calls the symbol, what calls that, and so on.</summary>
    public static async Task<FindCallersResult> RunAsync(Snapshot snapshot, FindCallers request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var uncompiled = await UncompiledUses.OfAsync(snapshot, request, target, cancellation).ConfigureAwait(false);
        page = page.Lacking(() => uncompiled);
        var calls = CallTargets.Of(snapshot, target, cancellation) is { } root
            ? await FollowAsync(snapshot, root, request, cancellation).ConfigureAwait(false)
            : CallTree.Empty;
        var summaries = await MergedSummaries.OfAsync(snapshot, cancellation).ConfigureAwait(false);
        var entries = new CallEntries(snapshot, summaries, request.Context, cancellation);
        var unfollowed = calls.Unfollowed.Select(symbol => summaries.Of(symbol, cancellation)).OrderBy(symbol => symbol.Signature, StringComparer.Ordinal).ThenBy(symbol => symbol.Id, StringComparer.Ordinal).ToArray();
        var shown = page.Size.Side(unfollowed);
        return page.Cut(calls.Tree.Branches, entries.Of, (callers, answer) => new FindCallersResult(target.Resolution, callers, answer)
        {
            Unfollowed = shown.Count == 0 ? null : shown,
            UnfollowedCutFrom = shown.Count < unfollowed.Length ? unfollowed.Length : null,
            Stopped = calls.Tree.IsStopped ? true : null,
        });
    }

    private static Task<CallTree> FollowAsync(Snapshot snapshot, CallNode root, FindCallers request, CancellationToken cancellation)
    {
        var through = request.Through ?? Dispatch.Source;
        var depth = request.Depth ?? 1;
        return snapshot.Units.RememberAsync((typeof(FindCallersQuery), root.Member.KeyOfAll, through, depth), async () =>
        {
            var search = new CallerSearch(snapshot, through, cancellation);
            var tree = await CallTree.FollowAsync(root, search.OfAsync, depth).ConfigureAwait(false);
            return new CallTree(tree, [.. search.Unfollowed], LeftOut: 0);
        });
    }
}
