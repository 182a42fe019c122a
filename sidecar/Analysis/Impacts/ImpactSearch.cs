using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Calls;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Impacts;

/// <summary>Finds what a change of a symbol reaches.</summary>
internal static class ImpactSearch
{
    /// <summary>
    /// The impact of <paramref name="changed"/>, whose callers start from <paramref name="node"/>, followed to
    /// <paramref name="depth"/> calls; the node of a type does not count, since its users do.
    /// </summary>
    public static Task<Impact> RunAsync(Snapshot snapshot, MergedSymbol changed, CallNode? node, int depth, CancellationToken cancellation) =>
        snapshot.Units.RememberAsync((typeof(ImpactSearch), changed.KeyOfAll, depth), () => LookAsync(snapshot, changed, node, depth, cancellation));

    private static async Task<Impact> LookAsync(Snapshot snapshot, MergedSymbol changed, CallNode? node, int depth, CancellationToken cancellation)
    {
        var search = new CallerSearch(snapshot, Dispatch.Source, cancellation);
        var members = new ReachedMembers(search);
        IReadOnlyList<CallNode> users = [];
        if (changed.Symbol is INamedTypeSymbol)
            members.Start(users = await TypeUsers.OfAsync(snapshot, search, changed, cancellation).ConfigureAwait(false));
        else if (node is not null)
            members.Start(node);
        await members.FollowAsync(depth).ConfigureAwait(false);
        var reached = members.All.Where(one => one.Member.Key != changed.Key).ToArray();
        var isUser = users.Select(user => user.Member.Key).ToHashSet();
        var implementations = await Implementations.OfAsync(snapshot, changed, cancellation).ConfigureAwait(false);
        var tests = await ReachedTests.AmongAsync(snapshot, reached.Prepend(new Reached(changed, 0, Through: null)), cancellation).ConfigureAwait(false);
        return new Impact(
            Ranked(implementations.Select(one => new Reached(one.Symbol, one.Distance, one.Through))),
            Ranked(reached.Where(one => isUser.Contains(one.Member.Key))),
            Ranked(reached.Where(one => !isUser.Contains(one.Member.Key))),
            Ranked(tests),
            members.Stopped);

        IReadOnlyList<Reached> Ranked(IEnumerable<Reached> all) =>
        [
            .. all.OrderBy(one => one.Distance)
                .ThenBy(one => one.Member.RoleIn(snapshot, cancellation))
                .ThenBy(one => one.Member.Place.Path, StringComparer.Ordinal)
                .ThenBy(one => one.Member.Place.Start)
                .ThenBy(one => one.Member.Key, StringComparer.Ordinal),
        ];
    }
}
