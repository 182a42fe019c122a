using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;

namespace Sidecar.EndToEnd.Tests;

/// <summary>Lines of the plain envelope on the process's own pipes.</summary>
public sealed class PlainEnvelopeTests(SampleSolution sample) : OperationTests(sample)
{
    /// <inheritdoc/>
    protected override Task<WayIn> OpenAsync(string workspace) => Task.FromResult<WayIn>(new PlainWay(workspace));
}
