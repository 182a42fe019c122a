using Sidecar.Comparison.Oracle;
using Sidecar.Comparison.Reporting;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>
/// What is said to be unused for sure has no use outside of itself and of others of which that is said; and what no place of the
/// repository uses, and nobody outside can, is either named or there for a reason that the compiler can tell.
/// </summary>
internal sealed class UnusedCheck(SidecarUnderTest sidecar, Truth truth) : IWholeCheck
{
    private static readonly string[] Kinds = ["class", "struct", "record", "record struct", "interface", "enum", "delegate", "method", "property", "field", "constant", "event"];
    private readonly ILookup<SymbolKey?, Declaration> _members = truth.Declarations.ToLookup(d => d.Type);

    public string Name => "unused";

    public async Task<WholeResult> RunAsync(CancellationToken cancellation)
    {
        var answer = await sidecar.AskAsync(new FindUnused { Confidence = Confidence.Low, Limit = Limit.Max }, cancellation).ConfigureAwait(false);
        var confidences = answer.Unused.GroupBy(one => SidecarUnderTest.WithoutAssembly(one.Symbol.Id)!).ToDictionary(same => same.Key, same => same.First().Confidence);
        var named = truth.Declarations.Where(d => confidences.ContainsKey(d.Key.Id)).ToArray();
        var sure = named.Where(d => confidences[d.Key.Id] == Confidence.High).ToArray();
        var differences = sure
            .Select(d => new Difference("unused, for sure", d.Key.ToString(), [.. UsesOutside(d, sure).Select(place => $"used at {place}")]))
            .Where(d => d.Lines.Count > 0).ToList();
        var silent = truth.Declarations.Where(d => IsOpen(d) && !UsesOutside(d, [d]).Any()).ToArray();
        var reasons = silent.Select(d => (Declaration: d, Reason: ReasonOf(d, named))).ToArray();
        differences.AddRange(reasons.Where(one => one.Reason is null).Select(one => new Difference(Name, one.Declaration.Key.ToString(), ["is used nowhere, and not named"])));
        return new WholeResult(new CheckTally(Name, sure.Length + silent.Length - differences.Count, sure.Length + silent.Length), differences)
        {
            Counts =
            [
                .. Enum.GetValues<Confidence>().Select(confidence => ($"said with confidence {confidence.ToString().ToLowerInvariant()}", answer.Unused.Count(one => one.Confidence == confidence))),
                .. reasons.CountBy(one => one.Reason ?? "for no reason that the compiler tells").OrderByDescending(pair => pair.Value).Select(pair => ($"private or internal, used nowhere: {pair.Key}", pair.Value)),
            ],
        };
    }

    private string? ReasonOf(Declaration declaration, Declaration[] named) =>
        named.Contains(declaration) ? "named"
        : named.Any(holder => IsIn(declaration.Places.Min, holder)) ? "in a type that is named"
        : declaration.Purpose is { } purpose ? $"not named, {purpose}"
        : truth.Relations.ImplementationsOf(declaration.Key).Any(id => truth.UsesOf(declaration.Key with { Id = id }).Count > 0) ? "not named, what implements it is used"
        : truth.Declarations.Any(other => other.Key.Id == declaration.Key.Id && other.Key != declaration.Key && other.Places.Overlaps(declaration.Places) && UsesOutside(other, [other]).Any()) ? "not named, used in another project that compiles its file"
        : null;

    // Nobody outside of the repository can use it, and it is of a kind that is looked for.
    private bool IsOpen(Declaration declaration) => Kinds.Contains(declaration.Kind) && declaration.Interface is null && IsHidden(declaration);

    private bool IsHidden(Declaration declaration) =>
        declaration.Accessibility is "private" or "internal" or "protectedandinternal" || (declaration.Type is { } type && truth.Find(type) is { } holder && IsHidden(holder));

    // A type is used where one of its members is.
    private IEnumerable<Place> UsesOutside(Declaration declaration, Declaration[] holders) =>
        Enum.GetValues<UseKind>().SelectMany(kind => truth.UsesOf(declaration.Key, kind))
            .Where(place => !holders.Any(holder => IsIn(place, holder)))
            .Concat(_members[declaration.Key].SelectMany(member => UsesOutside(member, holders)));

    private static bool IsIn(Place place, Declaration holder) => holder.Extents.Any(extent => extent.Holds(place));
}
