using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;

namespace Sidecar.EndToEnd.Tests;

/// <summary>The library with a sidecar that stays.</summary>
public sealed class LongLivedHostTests(SampleSolution sample) : OperationTests(sample)
{
    /// <inheritdoc/>
    protected override async Task<WayIn> OpenAsync(string workspace) => await HostWay.StartAsync(workspace, oneShot: false);
}
