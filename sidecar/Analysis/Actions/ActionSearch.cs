using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Actions;

/// <summary>Finds what is offered at a place: by Roslyn, and by the analyzers of the projects that compile the file.</summary>
internal sealed class ActionSearch(Snapshot snapshot, ActionFeatures features, FindActions request, ProviderRun run)
{
    /// <summary>What is offered at <paramref name="place"/> in <paramref name="solution"/>.</summary>
    public async Task<FoundActions> FindAsync(ActionSolution solution, ActionPlace place)
    {
        var found = new List<FoundAction>();
        var failures = new List<ProviderFailure>(features.Providers.Failures);
        foreach (var source in place.Documents)
        {
            var own = await OwnProviders.OfAsync(snapshot, source.Unit, run).ConfigureAwait(false);
            failures.AddRange(own.Failures);
            found.AddRange(await FindAsync(solution, place, source, features.Providers.With(own)).ConfigureAwait(false));
        }
        var all = found.GroupBy(action => ActionKeys.Of(action, place.Lines.Start), StringComparer.Ordinal)
            .Select(group => new KeyedAction(group.Key, [.. group.DistinctBy(action => action.Source.Unit)]))
            .OrderBy(action => action.First.Kind);
        return new FoundActions([.. all], [.. failures.Distinct()]);
    }

    private async Task<IEnumerable<FoundAction>> FindAsync(ActionSolution solution, ActionPlace place, SourceDocument source, ActionProviders providers)
    {
        var found = new List<FoundAction>();
        var document = solution.DocumentOf(source);
        if (request.Kind != ActionKind.Refactoring)
        {
            var ids = request.Ids?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var fixes = await FixSearch.OfAsync(
                providers.Fixes, id => ids is null || FixableIds.NamesOf(id).Any(name => ids.Contains(name, StringComparer.OrdinalIgnoreCase)), run).ConfigureAwait(false);
            var diagnostics = await FixableDiagnostics.FindAsync(document, place, providers.Analyzers, fixes, run).ConfigureAwait(false);
            found.AddRange(await fixes.FindAsync(document, source, diagnostics).ConfigureAwait(false));
        }
        if (request is { Kind: not ActionKind.Fix, Ids: null })
            found.AddRange(await RefactoringSearch.FindAsync(document, source, place.Selections, providers.Refactorings, run).ConfigureAwait(false));
        return found;
    }
}
