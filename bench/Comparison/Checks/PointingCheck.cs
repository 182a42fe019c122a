using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>Other ways to point at the same symbol: one of its uses, its declaration, its qualified name.</summary>
internal sealed class PointingCheck(SidecarUnderTest sidecar, Truth truth) : ICheck
{
    public string Name => "pointing";

    public bool AppliesTo(Declaration declaration) => true;

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var differences = new List<string>();
        var uses = truth.UsesOf(declaration.Key);
        if (uses.Count > 0)
            differences.AddRange(await AtAsync(uses.ElementAt(uses.Count / 2), truth.NamedAt, cancellation).ConfigureAwait(false));
        differences.AddRange(await AtAsync(declaration.Places.Min, truth.DeclaredAt, cancellation).ConfigureAwait(false));
        // A type's name twice is its constructor, and never the static one.
        if (!declaration.Key.Id.EndsWith(".#cctor", StringComparison.Ordinal))
            differences.AddRange(await ByNameAsync(declaration, cancellation).ConfigureAwait(false));
        return differences;
    }

    private async Task<IEnumerable<string>> AtAsync(
        Place place, Func<Place, IReadOnlyCollection<SymbolKey>> expected, CancellationToken cancellation)
    {
        var request = new FindDefinitions { File = sidecar.PathOf(place.File), Line = place.Line, Column = place.Column };
        var resolution = (await sidecar.AskAsync(request, cancellation).ConfigureAwait(false)).Resolution;
        var meant = Meant(resolution);
        return expected(place).Any(key => meant.Contains(key.Id))
            ? []
            : [$"at {place}: expected {string.Join(" or ", expected(place))}, got {resolution.Status} {string.Join(", ", meant)}"];
    }

    private async Task<IEnumerable<string>> ByNameAsync(Declaration declaration, CancellationToken cancellation)
    {
        IEnumerable<string> path = declaration.Interface is { } named ? [.. declaration.Containers, named] : declaration.Containers;
        var name = string.Join('.', path.Append(declaration.Name)) + declaration.Parameters;
        var resolution = (await sidecar.AskAsync(new FindDefinitions { Symbol = name }, cancellation).ConfigureAwait(false)).Resolution;
        return Meant(resolution).Contains(declaration.Key.Id)
            ? []
            : [$"by name {name}: got {resolution.Status} {string.Join(", ", Meant(resolution))} {resolution.Note}"];
    }

    // Where several symbols bear the name, to be offered it is enough.
    private static string?[] Meant(Resolution resolution) =>
        resolution.Status == ResolutionStatus.Ambiguous
            ? [.. (resolution.Candidates ?? []).Select(c => SidecarUnderTest.WithoutAssembly(c.Id))]
            : [SidecarUnderTest.WithoutAssembly(resolution.Symbol?.Id)];
}
