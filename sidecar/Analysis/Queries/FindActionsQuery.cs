using System.Runtime.CompilerServices;
using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="FindActions"/>.</summary>
internal static class FindActionsQuery
{
    private const string Unavailable =
        "actions: fixes and refactorings come with the .NET SDK, in DotnetTools/dotnet-format, and are used with its compiler. None that fits is installed, or the environment says to use another; 'health' tells which compiler runs.";

    /// <summary>
    /// What is offered at the place, or what one of these would change, by <paramref name="features"/>, null when there are none, and by the projects' analyzers;
    /// until it takes too long, which <paramref name="enough"/> says.
    /// </summary>
    /// <exception cref="RequestException">There are none.</exception>
    public static Task<FindActionsResult> RunAsync(
        Snapshot snapshot, FindActions request, ActionFeatures? features, CancellationToken enough, CancellationToken cancellation) =>
        features is null
            ? throw new RequestException(ErrorCode.InvalidRequest, Unavailable)
            : AnswerAsync(snapshot, request, features, enough, cancellation);

    // Apart, because it cannot even be compiled where there are no features.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<FindActionsResult> AnswerAsync(
        Snapshot snapshot, FindActions request, ActionFeatures features, CancellationToken enough, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var place = await ActionPlace.FindAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var units = place.Documents.Select(document => document.Unit).ToArray();
        var changes = request.Preview is not null || request.Files == true;
        // A name may mean something else in a project that is not loaded.
        if (units.Length > 0 && (request.Symbol is not { } symbol || SymbolIds.IsId(symbol)))
            page = page.Within(() => changes ? GapScope.OfUsers(snapshot, units) : GapScope.Of(snapshot, units));
        var run = new ProviderRun(enough, cancellation);
        IReadOnlyCollection<ProjectUnit> reached = changes ? WithUsers(snapshot, units) : units;
        var solution = await ActionSolution.OfAsync(snapshot, features, reached, cancellation).ConfigureAwait(false);
        var found = await new ActionSearch(snapshot, features, request, run).FindAsync(solution, place).ConfigureAwait(false);
        var answer = new ActionAnswer(snapshot, place, solution.Solution, found, run);
        return request.Preview is { } name
            ? await answer.ShowAsync(page, name, cancellation).ConfigureAwait(false)
            : await answer.ListAsync(page, request.Files == true, cancellation).ConfigureAwait(false);
    }

    // What others use may change with their uses.
    private static HashSet<ProjectUnit> WithUsers(Snapshot snapshot, IReadOnlyCollection<ProjectUnit> units) =>
        Reach.Of(units, unit => snapshot.Units.All.Where(other => other.Parts.References.Any(reference => reference.Unit == unit)));
}
