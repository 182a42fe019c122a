using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Overloads;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
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
        // What can be called at a place depends on the projects of its file and those that they reference.
        if (request is { Symbol: null, File: { } file } && DocumentSearch.Find(snapshot, file, out _) is { IsEmpty: false } documents)
            page = page.Within(() => GapScope.Of(snapshot, documents.Select(document => document.Unit)));
        return page.Cut(
            found.Overloads,
            overload => OverloadDescription.Of(snapshot, overload, cancellation),
            (shown, answer) => new FindSignaturesResult(resolution, shown, answer));
    }
}
