using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>Every use by name and every <c>new()</c>, and no other place by name.</summary>
internal sealed class ReferencesCheck(SidecarUnderTest sidecar, Truth truth) : ICheck
{
    public string Name => "refs";

    public bool AppliesTo(Declaration declaration) => true;

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var request = new FindReferences { Symbol = sidecar.IdOf(declaration), Limit = Limit.Max };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        var named = answer.References.Where(r => r.Implicit != true).Select(sidecar.PlaceOf).OfType<Place>().ToArray();
        var all = answer.References.Select(sidecar.PlaceOf).OfType<Place>().ToArray();
        var doubtful = truth.UsesOf(declaration.Key, UseKind.Doubtful).Except(truth.UsesOf(declaration.Key));
        return
        [
            .. SidecarUnderTest.Misunderstood(declaration, answer.Resolution),
            .. SetDifference.Between(truth.UsesOf(declaration.Key), named.Except(doubtful)),
            .. truth.UsesOf(declaration.Key, UseKind.Unnamed).Except(all).Select(place => $"missing {place}, where it is not named"),
            .. all.GroupBy(place => place).Where(g => g.Count() > 1).Select(g => $"twice {g.Key}"),
        ];
    }
}
