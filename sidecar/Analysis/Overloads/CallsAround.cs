using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Overloads;

/// <summary>The calls at and around a place, which may be a little wrong.</summary>
internal sealed class CallsAround(Snapshot snapshot, LinePlace place)
{
    private const int LinesAround = 5;
    private const int MostCandidates = 20;

    /// <summary>The call that is pointed at; of a line alone, the only one on it, or the one that it is in the middle of. Null when there is none.</summary>
    public async Task<FoundOverloads?> AtAsync(CancellationToken cancellation)
    {
        if (place.Position is { } position)
            return await OneAsync(root => CallSearch.At(root, position), position, place.Correction, cancellation).ConfigureAwait(false);
        if (await OnLineAsync(place.Line, place.Correction, cancellation).ConfigureAwait(false) is { } found)
            return found;
        var text = place.Line.ToString();
        var start = place.Line.Start + text.Length - text.TrimStart().Length;
        return await OneAsync(root => CallSearch.At(root, start), start, place.Correction, cancellation).ConfigureAwait(false);
    }

    /// <summary>The call on the line that is nearest to the column; null when there is none, or no column.</summary>
    public async Task<FoundOverloads?> NearestAsync(CancellationToken cancellation)
    {
        if (place.Position is not { } position)
            return null;
        var found = await OneAsync(
            root => CallSearch.On(root, place.Line.Span).OrderBy(call => Math.Abs(call.Name.Start - position)), position: null, place.Correction, cancellation).ConfigureAwait(false);
        return found?.Resolution.Symbol is not { } symbol ? found : Corrected(found, $"No call is at that column; {symbol.Signature}, the nearest on the line, was taken.");
    }

    /// <summary>What is called on the nearest line on which something is; null when that is too far.</summary>
    public async Task<FoundOverloads?> OnOtherLineAsync(CancellationToken cancellation)
    {
        var lines = place.Documents[0].Text.Lines;
        for (var distance = 1; distance <= LinesAround; distance++)
            foreach (var line in (int[])[place.Line.LineNumber - distance, place.Line.LineNumber + distance])
                if (line >= 0 && line < lines.Count && await OnLineAsync(lines[line], place.Correction, cancellation).ConfigureAwait(false) is { Resolution.Status: not ResolutionStatus.NotFound } found)
                    return Corrected(found, $"Nothing is called on line {place.Line.LineNumber + 1}; line {line + 1} was taken.");
        return null;
    }

    private static FoundOverloads Corrected(FoundOverloads found, string note) => found.Resolution.Status == ResolutionStatus.Ambiguous
        ? found
        : found with { Resolution = found.Resolution with { Status = ResolutionStatus.Corrected, Note = found.Resolution.Note ?? note } };

    // The first that has overloads; what is no array and has none ends the search.
    private async Task<FoundOverloads?> OneAsync(
        Func<SyntaxNode, IEnumerable<CallSyntax>> find, int? position, string? correction, CancellationToken cancellation)
    {
        var sets = new List<OverloadSet>();
        foreach (var document in place.Documents)
            sets.AddRange((await BindAsync(document, find, cancellation).ConfigureAwait(false)).Take(1));
        return sets.Count == 0 ? null : Found(sets, position, correction, cancellation);
    }

    private async Task<FoundOverloads?> OnLineAsync(TextLine line, string? correction, CancellationToken cancellation)
    {
        var sets = new List<OverloadSet>();
        foreach (var document in place.Documents)
            sets.AddRange(await BindAsync(document, root => CallSearch.On(root, line.Span), cancellation).ConfigureAwait(false));
        var calls = (sets.Exists(set => !set.Symbols.IsEmpty) ? sets.Where(set => !set.Symbols.IsEmpty) : sets)
            .GroupBy(set => set.Site!.Name.Start)
            .Select(same => same.ToArray())
            .ToArray();
        return calls switch
        {
            [] => null,
            [var one] => Found(one, position: null, correction, cancellation),
            _ => Several(line, calls, cancellation),
        };
    }

    private FoundOverloads Found(IReadOnlyCollection<OverloadSet> sets, int? position, string? correction, CancellationToken cancellation) =>
        sets.All(set => set.Symbols.IsEmpty)
            ? OverloadSearch.Nothing($"No overload is known that could be called there: {CallSyntax.TextOf(sets.First().Site!)}; 'diagnostics' says why.")
            : OverloadSearch.Found(snapshot, sets, position, correction, cancellation);

    private FoundOverloads Several(TextLine line, OverloadSet[][] calls, CancellationToken cancellation)
    {
        var candidates = calls
            .SelectMany(sets => OverloadRanking.Of(snapshot, sets, position: null, cancellation).Take(1))
            .Select(overload => OverloadSearch.SummaryOf(snapshot, overload.Symbol, cancellation))
            .Take(MostCandidates);
        return new FoundOverloads(
            new Resolution(ResolutionStatus.Ambiguous)
            {
                Note = $"{calls.Length} calls are on line {line.LineNumber + 1}; say which by 'text' or 'column'.",
                Candidates = [.. candidates],
            },
            []);
    }

    private static async Task<IEnumerable<OverloadSet>> BindAsync(
        SourceDocument document, Func<SyntaxNode, IEnumerable<CallSyntax>> find, CancellationToken cancellation)
    {
        var models = await document.ModelsAsync(cancellation).ConfigureAwait(false);
        var root = await models.Tree.GetRootAsync(cancellation).ConfigureAwait(false);
        return find(root).Select(call => CallBinding.Of(models, call, cancellation)).OfType<OverloadSet>();
    }
}
