using Xunit;
using Xunit.Sdk;

namespace Sidecar.TestKit;

/// <summary>As <see cref="SlowFactAttribute"/>, with rows of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("Sidecar.TestKit.SlowDiscoverer", "Sidecar.TestKit")]
public sealed class SlowTheoryAttribute : TheoryAttribute, ITraitAttribute
{
    /// <summary>Skips the test unless slow ones are wanted.</summary>
    public SlowTheoryAttribute() => Skip = new SlowFactAttribute().Skip;
}
