using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Actions;

/// <summary>Asks refactorings what they offer.</summary>
internal static class RefactoringSearch
{
    /// <summary>What is offered for each of <paramref name="selections"/> in turn, the likelier of equal urgency first.</summary>
    public static async Task<IEnumerable<FoundAction>> FindAsync(
        Document document, SourceDocument source, ImmutableArray<TextSpan> selections, ImmutableArray<CodeRefactoringProvider> providers, ProviderRun run)
    {
        var found = new List<FoundAction>();
        foreach (var selection in selections)
            foreach (var provider in providers)
                found.AddRange(await OfAsync(document, source, selection, provider, run).ConfigureAwait(false));
        return found.OrderByDescending(one => one.Action.Priority);
    }

    private static async Task<IEnumerable<FoundAction>> OfAsync(
        Document document, SourceDocument source, TextSpan selection, CodeRefactoringProvider provider, ProviderRun run)
    {
        var name = provider.GetType().FullName!;
        // Registered from any thread; what comes after the time was over is not waited for.
        var actions = new ConcurrentQueue<CodeAction>();
        await run.DoAsync(name, token => provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, selection, actions.Enqueue, token))).ConfigureAwait(false);
        return actions.SelectMany(action => FoundAction.LeavesOf(action, name, diagnostic: null, source));
    }
}
