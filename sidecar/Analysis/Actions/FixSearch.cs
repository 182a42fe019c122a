using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Actions;

/// <summary>Asks fixes how they would mend diagnostics.</summary>
internal sealed class FixSearch(ILookup<string, CodeFixProvider> byId, ProviderRun run)
{
    /// <summary>Those of <paramref name="providers"/>, for diagnostics that <paramref name="wanted"/> takes.</summary>
    public static async Task<FixSearch> OfAsync(ImmutableArray<CodeFixProvider> providers, Func<string, bool> wanted, ProviderRun run)
    {
        var pairs = new List<(string Id, CodeFixProvider Provider)>();
        foreach (var provider in providers)
        {
            string[] ids = [];
            if (await run.DoAsync(provider.GetType().FullName!, () => ids = [.. provider.FixableDiagnosticIds.Where(wanted).Distinct()]).ConfigureAwait(false))
                pairs.AddRange(ids.Select(id => (id, provider)));
        }
        return new FixSearch(pairs.ToLookup(pair => pair.Id, pair => pair.Provider, StringComparer.Ordinal), run);
    }

    /// <summary>Whether a diagnostic of that id can be mended at all.</summary>
    public bool CanMend(string id) => byId.Contains(id);

    /// <summary>How <paramref name="diagnostics"/> of a file can be mended: those that the compiler takes most seriously first.</summary>
    public async Task<IEnumerable<FoundAction>> FindAsync(Document document, SourceDocument source, IEnumerable<Diagnostic> diagnostics)
    {
        var found = new List<FoundAction>();
        foreach (var diagnostic in diagnostics.OrderByDescending(one => one.Severity).ThenBy(one => one.Location.SourceSpan.Start))
            foreach (var provider in byId[diagnostic.Id])
                found.AddRange(await OfAsync(document, source, diagnostic, provider).ConfigureAwait(false));
        return found;
    }

    private async Task<IEnumerable<FoundAction>> OfAsync(Document document, SourceDocument source, Diagnostic diagnostic, CodeFixProvider provider)
    {
        var name = provider.GetType().FullName!;
        var actions = new ConcurrentQueue<CodeAction>();
        await run.DoAsync(name, token => provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Enqueue(action), token))).ConfigureAwait(false);
        return actions.OrderByDescending(action => action.Priority).SelectMany(action => FoundAction.LeavesOf(action, name, diagnostic, source));
    }
}
