using Xunit;
using Xunit.Sdk;

namespace Sidecar.TestKit;

/// <summary>
/// A test that takes seconds. It runs when the environment has <c>SIDECAR_SLOW=1</c>, as in <c>dotnet cake --target=TestAll</c>, and carries the trait <c>Speed=Slow</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("Sidecar.TestKit.SlowDiscoverer", "Sidecar.TestKit")]
public sealed class SlowFactAttribute : FactAttribute, ITraitAttribute
{
    /// <summary>The variable that lets slow tests run.</summary>
    public const string Switch = "SIDECAR_SLOW";

    /// <summary>Skips the test unless slow ones are wanted.</summary>
    public SlowFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Switch) != "1")
            Skip = $"Slow: set {Switch}=1, or run dotnet cake --target=TestAll.";
    }
}
