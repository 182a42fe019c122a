using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Trees;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Calls;

/// <summary>Shows a tree of calls as answers do.</summary>
/// <param name="snapshot">What they are of.</param>
/// <param name="summaries">Shows their symbols.</param>
/// <param name="context">How many lines around each place; null for none.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class CallEntries(Snapshot snapshot, MergedSummaries summaries, int? context, CancellationToken cancellation)
{
    // Who wants them all asks for references.
    private const int MostSites = 20;

    /// <summary>The entry of <paramref name="branch"/>.</summary>
    public CallEntry Of(Branch<CallEdge> branch)
    {
        var sites = branch.Step.Places.GroupBy(place => place.Place).ToArray();
        return new CallEntry(branch.Depth, summaries.Of(branch.Step.Node.Member.Symbol, cancellation), [.. sites.Take(MostSites).Select(Site)])
        {
            SiteCount = sites.Length > MostSites ? sites.Length : null,
            Initializer = branch.Step.Node.IsInitializer ? true : null,
            Instead = branch.Step.Instead,
            Repeated = branch.Repeated,
        };
    }

    // A local function around it is worth saying; the member is the entry itself.
    private CallSite Site(IGrouping<(string File, string? Project, int Start), CallPlace> same)
    {
        var call = same.MinBy(place => (place.Through is not null, place.IsImplicit))!;
        var place = CodeLocations.WithContext(snapshot, call.Use.Place(snapshot, cancellation), call.Use.Tree, call.Use.Span, context, cancellation);
        return new CallSite(call.Kind, place with { Within = LocalFunctions.IsIn(call.Use) ? place.Within : null, Implicit = call.IsImplicit ? true : null })
        {
            Through = call.Through is null ? null : summaries.IdOf(call.Through),
            Frameworks = summaries.FrameworksOf(same.Select(place => place.Unit).Distinct(), same.Key.File),
        };
    }
}
