using Sidecar.Analysis.Dependencies;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindDependencies"/>.</summary>
public static class FindDependenciesQuery
{
    /// <summary>
    /// The graph that is wanted; of namespaces, what was found until it took too long, which what <paramref name="start"/> makes says.
    /// </summary>
    public static async Task<FindDependenciesResult> RunAsync(
        Snapshot snapshot, FindDependencies request, Func<SoonEnough> start, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var scope = DependencyScope.Of(snapshot, request, cancellation);
        if (request.Of != DependencyLevel.Namespaces)
            return GraphPage.Cut(await ProjectGraph.OfAsync(snapshot, scope.Projects, cancellation).ConfigureAwait(false), page, request.Format);
        var found = await NamespaceGraph.OfAsync(snapshot, scope, start(), cancellation).ConfigureAwait(false);
        if (found.Left > 0)
            page = page.Ended(TookTooLong(found.Left, found.Files));
        return GraphPage.Cut(found.Graph, page, request.Format);
    }

    private static Gap TookTooLong(int left, int all) => new(
        GapReason.TookTooLong,
        $"Looking took too long and was ended; {left} of {all} files were not looked at. Ask again, which goes on from there, or for less: a project or a namespace as 'scope'.");
}
