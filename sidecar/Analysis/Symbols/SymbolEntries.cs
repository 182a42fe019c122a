using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Symbols;

/// <summary>
/// Shows what a search has found: bound, or as syntax says where that would compile many projects that nobody has asked about yet.
/// </summary>
internal sealed class SymbolEntries
{
    // To compile more than these, and all that they reference, for one line of each takes longer than a search may.
    private const int FewProjects = 4;
    private const int UsualBytes = 200;

    private readonly Snapshot _snapshot;
    private readonly ILookup<(string, string), SymbolCandidate> _sameNames;
    private readonly bool _isCompiled;

    /// <summary>The entries of <paramref name="ranked"/>, best first, of which a page is wanted.</summary>
    public SymbolEntries(Snapshot snapshot, IReadOnlyList<SymbolCandidate> ranked, PageOf<SearchSymbolsResult> page)
    {
        _snapshot = snapshot;
        _sameNames = ranked.ToLookup(candidate => (candidate.Identity.Assembly, candidate.Identity.Path));
        var likely = page.Size.Bytes is { } bytes ? Math.Min(page.Size.Limit, bytes / UsualBytes) : page.Size.Limit;
        _isCompiled = ranked.Skip(page.Skipped).Take(likely).Select(candidate => candidate.Unit).Distinct().Count(unit => unit.KnownDeclared is null) <= FewProjects;
    }

    /// <summary>The entry of <paramref name="candidate"/>; null when it declares nothing, or what an earlier one declares.</summary>
    public async Task<SymbolSummary?> ShowAsync(SymbolCandidate candidate, CancellationToken cancellation)
    {
        if (!_isCompiled && !candidate.IsGenerated && candidate.Unit.KnownDeclared is null)
            return candidate.FromSyntax(_snapshot, cancellation);
        var found = await BindAsync(candidate, cancellation).ConfigureAwait(false);
        if (found.Key is null)
            return null;
        // The parts of a partial member; which page an earlier part was on does not matter.
        foreach (var earlier in _sameNames[(candidate.Identity.Assembly, candidate.Identity.Path)].TakeWhile(one => !ReferenceEquals(one, candidate)))
            if ((await BindAsync(earlier, cancellation).ConfigureAwait(false)).Key == found.Key)
                return null;
        return found.Summary;
    }

    private Task<FoundSymbol> BindAsync(SymbolCandidate candidate, CancellationToken cancellation) => _snapshot.Units.RememberAsync(
        (typeof(SymbolEntries), candidate.Unit, candidate.Tree, candidate.Declared.Position),
        () => FoundSymbol.OfAsync(_snapshot, candidate, cancellation));
}
