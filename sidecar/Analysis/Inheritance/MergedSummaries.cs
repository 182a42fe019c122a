using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Inheritance;

/// <summary>Shows symbols as answers do, each with an id that the next question can be asked with.</summary>
internal sealed class MergedSummaries
{
    private readonly Snapshot _snapshot;
    private readonly SharedNames _shared;

    private MergedSummaries(Snapshot snapshot, SharedNames shared) => (_snapshot, _shared) = (snapshot, shared);

    /// <summary>For answers about <paramref name="snapshot"/>.</summary>
    public static async Task<MergedSummaries> OfAsync(Snapshot snapshot, CancellationToken cancellation) =>
        new(snapshot, await SharedNames.OfAsync(snapshot, cancellation).ConfigureAwait(false));

    /// <summary>An id of <paramref name="symbol"/> to ask with; null when it has none.</summary>
    public string? IdOf(ISymbol symbol) => _shared.IdOf(symbol);

    /// <summary>One symbol; of what the compiler adds, the place is that of its type and implicit. With <paramref name="context"/> lines around that, if any.</summary>
    public SymbolSummary Of(ISymbol symbol, CancellationToken cancellation, int? context = null)
    {
        var place = CodeLocations.OfDeclarations(_snapshot, symbol, cancellation, context).FirstOrDefault();
        if (place is not null && symbol.IsImplicitlyDeclared)
            place = place with { Implicit = true };
        return SymbolDescription.Summarize(symbol, place) with { Id = _shared.IdOf(symbol) };
    }

    /// <summary>As <see cref="HavingFrameworks"/> says.</summary>
    public IReadOnlyList<string>? FrameworksOf(IEnumerable<ProjectUnit> units, string path) => HavingFrameworks.Of(_snapshot, units, path);

    /// <summary>The same of a symbol.</summary>
    public IReadOnlyList<string>? FrameworksOf(MergedSymbol symbol) =>
        symbol.Symbol.Locations.FirstOrDefault(location => location.IsInSource) is { SourceTree: { } tree }
            ? FrameworksOf(symbol.Variants.Select(variant => variant.Unit).OfType<ProjectUnit>(), tree.FilePath)
            : null;
}
