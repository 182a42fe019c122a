using Sidecar.Analysis.Overloads;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindSignatures"/>.</summary>
public static class FindSignaturesQuery
{
    /// <summary>The overloads at the call that is pointed at, or of the symbol that is named.</summary>
    public static async Task<FindSignaturesResult> RunAsync(Snapshot snapshot, FindSignatures request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var found = await OverloadSearch.FindAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var resolution = page.Size.Fit(found.Resolution);
        return page.Cut(
            found.Overloads,
            overload => OverloadDescription.Of(snapshot, overload, cancellation),
            (shown, answer) => new FindSignaturesResult(resolution, shown, answer));
    }
}
