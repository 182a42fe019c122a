using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>The name in every part of the declaration.</summary>
internal sealed class DefinitionsCheck(SidecarUnderTest sidecar) : ICheck
{
    public string Name => "defs";

    public bool AppliesTo(Declaration declaration) => true;

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var request = new FindDefinitions { Symbol = sidecar.IdOf(declaration) };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        return
        [
            .. SidecarUnderTest.Misunderstood(declaration, answer.Resolution),
            .. SetDifference.Between(declaration.Places, answer.Definitions.Select(sidecar.PlaceOf).OfType<Place>()),
        ];
    }
}
