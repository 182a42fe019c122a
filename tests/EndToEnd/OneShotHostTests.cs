using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;

namespace Sidecar.EndToEnd.Tests;

/// <summary>The library with a process for each question.</summary>
public sealed class OneShotHostTests(SampleSolution sample) : OperationTests(sample)
{
    /// <inheritdoc/>
    protected override async Task<WayIn> OpenAsync(string workspace) => await HostWay.StartAsync(workspace, oneShot: true);
}
