using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests;

/// <summary>The library with a process for each question.</summary>
public sealed class OneShotHostTests(SampleSolution sample) : OperationTests(sample)
{
    // A process for each question takes its time.
    [SlowFact]
    public override Task Every_question_gets_its_answer() => base.Every_question_gets_its_answer();

    /// <inheritdoc/>
    protected override async Task<WayIn> OpenAsync(string workspace) => await HostWay.StartAsync(workspace, oneShot: true);
}
