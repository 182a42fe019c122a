using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>Every type that derives from a type, every member that implements or overrides a member.</summary>
internal sealed class ImplementationsCheck(SidecarUnderTest sidecar, Truth truth) : ICheck
{
    private static readonly string[] Types = ["class", "struct", "interface", "record", "record struct"];

    public string Name => "impls";

    public bool AppliesTo(Declaration declaration) => Types.Contains(declaration.Kind) || declaration.Kind is "method" or "property" or "event";

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var request = new FindImplementations { Symbol = sidecar.IdOf(declaration), Limit = Limit.Max };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        var expected = Types.Contains(declaration.Kind) ? truth.Relations.DerivedOf(declaration.Key) : truth.Relations.ImplementationsOf(declaration.Key);
        var got = answer.Implementations.Select(one => one.Symbol).Where(sidecar.Counts).Select(symbol => SidecarUnderTest.WithoutAssembly(symbol.Id)!).ToArray();
        return
        [
            .. SidecarUnderTest.Misunderstood(declaration, answer.Resolution),
            .. SetDifference.Between(expected, got),
            .. got.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"twice {g.Key}"),
        ];
    }
}
