using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>Every use by name, and no other place.</summary>
internal sealed class ReferencesCheck(SidecarUnderTest sidecar, Truth truth) : ICheck
{
    public string Name => "refs";

    public bool AppliesTo(Declaration declaration) => true;

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var request = new FindReferences { Symbol = sidecar.IdOf(declaration), Limit = Limit.Max };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        var places = answer.References.Where(r => r.Implicit != true).Select(sidecar.PlaceOf).OfType<Place>().ToArray();
        return
        [
            .. SidecarUnderTest.Misunderstood(declaration, answer.Resolution),
            .. SetDifference.Between(truth.UsesOf(declaration.Key), places),
            .. places.GroupBy(p => p).Where(g => g.Count() > 1).Select(g => $"twice {g.Key}"),
        ];
    }
}
