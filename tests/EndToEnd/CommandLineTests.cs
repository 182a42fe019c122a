using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;

namespace Sidecar.EndToEnd.Tests;

/// <summary>The command line, which refuses by itself what is no question.</summary>
public sealed class CommandLineTests(SampleSolution sample) : OperationTests(sample)
{
    private const string BadUsage = "exit code 2";

    /// <inheritdoc/>
    protected override Task<WayIn> OpenAsync(string workspace) => Task.FromResult<WayIn>(new CommandLineWay(workspace));

    /// <inheritdoc/>
    protected override void AssertUnknownOperation(Reply reply)
    {
        Assert.Equal(BadUsage, reply.Error);
        Assert.Contains("nonsense", reply.Message, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    protected override void AssertMissingParameter(Reply reply)
    {
        Assert.Equal(BadUsage, reply.Error);
        Assert.Contains("query", reply.Message, StringComparison.Ordinal);
    }
}
