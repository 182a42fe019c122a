using Xunit.Abstractions;
using Xunit.Sdk;

namespace Sidecar.TestKit;

/// <summary>Gives slow tests their trait, so that they can be run alone.</summary>
public sealed class SlowDiscoverer : ITraitDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) => [new("Speed", "Slow")];
}
