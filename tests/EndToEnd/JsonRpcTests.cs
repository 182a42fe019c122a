using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;

namespace Sidecar.EndToEnd.Tests;

/// <summary>Lines of JSON-RPC on the process's own pipes.</summary>
public sealed class JsonRpcTests(SampleSolution sample) : OperationTests(sample)
{
    /// <inheritdoc/>
    protected override async Task<WayIn> OpenAsync(string workspace) => await JsonRpcWay.StartAsync(workspace);
}
