using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Sidecar.Mcp.Tools;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Ways;

/// <summary>The command <c>sidecar mcp</c>, asked by the client of the official library.</summary>
internal sealed class McpWay(McpClient client) : WayIn
{
    public static async Task<McpWay> StartAsync(string workspace)
    {
        var transport = new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = [Path.GetFullPath(CommandLineWay.Program), "mcp", "--trust", "--workspace", workspace] });
        // The client's first question has five seconds by default, fewer than a start takes on a busy machine.
        return new McpWay(await McpClient.CreateAsync(transport, new McpClientOptions { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan }).OrHang());
    }

    public override async Task<Reply> AskAsync(string operation, JsonObject arguments)
    {
        var tool = ToolSets.Everyday.FirstOrDefault(tool => tool.Operation!.Name == operation)?.Name;
        var answer = await CallAsync(tool ?? OtherTools.Name, tool is null ? Wrapped(operation, arguments) : arguments);
        return answer.StructuredContent is { } result
            ? new Reply(JsonNode.Parse(result.GetRawText()))
            : new Reply(null, answer.IsError == true ? "tool error" : null, TextOf(answer));
    }

    public override ValueTask DisposeAsync() => client.DisposeAsync();

    private async Task<CallToolResult> CallAsync(string tool, JsonObject arguments) =>
        await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Key, argument => (object?)argument.Value.Deserialize<JsonElement>()));

    private static JsonObject Wrapped(string operation, JsonObject arguments) =>
        new() { [OtherTools.OperationArgument] = operation, [OtherTools.ParametersArgument] = arguments.DeepClone() };

    private static string TextOf(CallToolResult answer) => string.Concat(answer.Content.OfType<TextContentBlock>().Select(block => block.Text));
}
