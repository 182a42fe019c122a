using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Overloads;

/// <summary>Finds the overloads that a request means: at a call, or of a symbol.</summary>
internal static class OverloadSearch
{
    /// <summary>The overloads, or why there are none.</summary>
    /// <exception cref="Protocol.Errors.RequestException">The place says neither a symbol nor a file and line.</exception>
    public static async Task<FoundOverloads> FindAsync(Snapshot snapshot, FindSignatures request, CancellationToken cancellation)
    {
        if (request is not { Symbol: null, File: { } file, Line: { } line })
        {
            var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
            return OfTarget(snapshot, target, cancellation);
        }
        FoundOverloads? nothing = null;
        var places = LinePlace.Find(snapshot, file, line, request.Column, request.Text, out _);
        foreach (var place in places)
        {
            var found = await AtAsync(snapshot, place, cancellation).ConfigureAwait(false);
            // Prose may hold a text, too.
            if (found is { Resolution.Status: not ResolutionStatus.NotFound })
                return found;
            nothing ??= found;
        }
        if (places.Count == 0)
            return OfTarget(snapshot, await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false), cancellation);
        if (nothing is not null)
            return nothing;
        return await new CallsAround(snapshot, places[0]).OnOtherLineAsync(cancellation).ConfigureAwait(false)
            ?? Nothing($"Nothing is called on line {places[0].Line.LineNumber + 1}: {places[0].Line.ToString().Trim()}");
    }

    private static async Task<FoundOverloads?> AtAsync(Snapshot snapshot, LinePlace place, CancellationToken cancellation)
    {
        var calls = new CallsAround(snapshot, place);
        return await calls.AtAsync(cancellation).ConfigureAwait(false)
            ?? await NamedAsync(snapshot, place, isExact: true, cancellation).ConfigureAwait(false)
            ?? await calls.NearestAsync(cancellation).ConfigureAwait(false)
            ?? await OnLineAsync(snapshot, place, cancellation).ConfigureAwait(false)
            ?? await NamedAsync(snapshot, place, isExact: false, cancellation).ConfigureAwait(false);
    }

    private static async Task<FoundOverloads?> NamedAsync(Snapshot snapshot, LinePlace place, bool isExact, CancellationToken cancellation)
    {
        var target = await PositionSearch.OnLineAsync(snapshot, place, cancellation).ConfigureAwait(false);
        if (isExact && target.Resolution is { Status: ResolutionStatus.Corrected, Note: var note } && note != place.Correction)
            return null;
        return OfTarget(snapshot, target, cancellation) is { Overloads.IsEmpty: false } found ? found : null;
    }

    private static async Task<FoundOverloads?> OnLineAsync(Snapshot snapshot, LinePlace place, CancellationToken cancellation)
    {
        if (place.Column is null || await NamedAsync(snapshot, place with { Column = null }, isExact: true, cancellation).ConfigureAwait(false) is not { } found)
            return null;
        var note = $"No call is at that column; {found.Resolution.Symbol!.Signature}, which the line names, was taken.";
        return found with { Resolution = found.Resolution with { Status = ResolutionStatus.Corrected, Note = place.Correction ?? note } };
    }

    private static FoundOverloads OfTarget(Snapshot snapshot, SymbolTarget target, CancellationToken cancellation)
    {
        if (target.Symbol is { } symbol)
        {
            var sets = target.Symbols.Select(one => new OverloadSet(Callable.OverloadsOf(one), one)).Where(set => !set.Symbols.IsEmpty).ToArray();
            return sets.Length == 0
                ? Nothing($"{SymbolDescription.SignatureOf(symbol)} takes no arguments; ask at a call, or about a method, a constructor, an indexer or a delegate.")
                : new FoundOverloads(target.Resolution, OverloadRanking.Of(snapshot, sets, position: null, cancellation));
        }
        return OverloadsTogether(snapshot, target, cancellation) is { IsEmpty: false } together
            ? Found(snapshot, [.. together.Select(one => new OverloadSet(Callable.OverloadsOf(one), First: null))], position: null, correction: null, cancellation)
            : new FoundOverloads(target.Resolution, []);
    }

    // Several fit a name because they are overloads of one another.
    private static ImmutableArray<ISymbol> OverloadsTogether(Snapshot snapshot, SymbolTarget target, CancellationToken cancellation)
    {
        var all = target.Fitting.SelectMany(symbols => symbols).ToArray();
        var areTogether = Array.TrueForAll(all, one => one is IMethodSymbol or IPropertySymbol { IsIndexer: true } && one.ContainingType is not null)
            && all.Select(one => (OverloadKey.Of(snapshot, one.ContainingType, cancellation), one.Name, one.Kind)).Distinct().Count() == 1;
        return areTogether ? [.. all.DistinctBy(one => one.ContainingType, SymbolEqualityComparer.Default)] : [];
    }

    /// <summary>The answer with what <paramref name="sets"/> hold.</summary>
    public static FoundOverloads Found(
        Snapshot snapshot, IReadOnlyCollection<OverloadSet> sets, int? position, string? correction, CancellationToken cancellation)
    {
        var ranked = OverloadRanking.Of(snapshot, sets, position, cancellation);
        var resolution = new Resolution(correction is null ? ResolutionStatus.Exact : ResolutionStatus.Corrected)
        {
            Symbol = SummaryOf(snapshot, ranked[0].Symbol, cancellation),
            Note = correction,
        };
        return new FoundOverloads(resolution, ranked);
    }

    /// <summary>A symbol as resolutions show it.</summary>
    public static SymbolSummary SummaryOf(Snapshot snapshot, ISymbol symbol, CancellationToken cancellation)
    {
        var definition = TokenMeaning.Target(symbol).OriginalDefinition;
        return SymbolDescription.Summarize(definition, CodeLocations.OfDeclarations(snapshot, definition, cancellation).FirstOrDefault());
    }

    /// <summary>The answer that there are none.</summary>
    public static FoundOverloads Nothing(string note) => new(SymbolTargets.NotFound(note, []).Resolution, []);
}
