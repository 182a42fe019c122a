using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;

namespace Sidecar.EndToEnd.Tests;

/// <summary>The MCP server, which refuses by itself what is no question.</summary>
public sealed class McpTests(SampleSolution sample) : OperationTests(sample)
{
    private const string ToolError = "tool error";

    /// <inheritdoc/>
    protected override async Task<WayIn> OpenAsync(string workspace) => await McpWay.StartAsync(workspace);

    /// <inheritdoc/>
    protected override void AssertUnknownOperation(Reply reply)
    {
        Assert.Equal(ToolError, reply.Error);
        Assert.StartsWith("'operation' is one of occurrences, ", reply.Message, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    protected override void AssertMissingParameter(Reply reply)
    {
        Assert.Equal(ToolError, reply.Error);
        Assert.StartsWith("'query' is missing: ", reply.Message, StringComparison.Ordinal);
    }
}
