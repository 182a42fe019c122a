using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>All that a type derives from and implements, and all that derives from it.</summary>
internal sealed class HierarchyCheck(SidecarUnderTest sidecar, Truth truth) : ICheck
{
    private static readonly string[] Types = ["class", "struct", "interface", "enum", "record", "record struct", "delegate"];

    public string Name => "hierarchy";

    public bool AppliesTo(Declaration declaration) => Types.Contains(declaration.Kind);

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var request = new FindHierarchy { Symbol = sidecar.IdOf(declaration), Limit = Limit.Max };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        return
        [
            .. SidecarUnderTest.Misunderstood(declaration, answer.Resolution),
            .. SetDifference.Between(truth.Relations.BasesOf(declaration.Key), Ids(answer.Above)).Select(line => $"above: {line}"),
            .. SetDifference.Between(truth.Relations.DerivedOf(declaration.Key), Ids(answer.Below)).Select(line => $"below: {line}"),
        ];
    }

    private IEnumerable<string> Ids(IEnumerable<HierarchyEntry> entries) =>
        entries.Select(entry => entry.Symbol).Where(sidecar.Counts).Select(symbol => SidecarUnderTest.WithoutAssembly(symbol.Id)!);
}
