using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Sidecar.Tasks.Asking;

/// <summary>The command <c>sidecar mcp</c>, asked by the client of the official library.</summary>
internal sealed class AgentServer(McpClient client) : IAsyncDisposable
{
    private const string NoAnswer = "There was no answer within ";
    private const int MostRepeats = 5;

    /// <summary>Starts it for a solution.</summary>
    public static async Task<AgentServer> StartAsync(string? command, string solution)
    {
        // The client's first question has five seconds by default, fewer than a start takes on a busy machine.
        var transport = new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = [command ?? Built, "mcp", "--trust", "--workspace", solution] });
        return new AgentServer(await McpClient.CreateAsync(transport, new McpClientOptions { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan }));
    }

    /// <summary>What it tells every model at the start.</summary>
    public string Instructions => client.ServerInstructions ?? "";

    /// <summary>The list of tools, as it is sent.</summary>
    public async Task<string> ListAsync()
    {
        var tools = await client.ListToolsAsync();
        return JsonSerializer.Serialize(tools.Select(tool => tool.ProtocolTool), McpJsonUtilities.DefaultOptions);
    }

    /// <summary>Calls a tool; the text of its answer, and the JSON beside it.</summary>
    public async Task<(string Text, string Structured)> CallAsync(string tool, JsonObject arguments)
    {
        var given = arguments.ToDictionary(argument => argument.Key, argument => (object?)argument.Value.Deserialize<JsonElement>());
        var answer = await client.CallToolAsync(tool, given);
        // A busy machine; what was done so far is kept.
        for (var again = 0; again < MostRepeats && TextOf(answer).StartsWith(NoAnswer, StringComparison.Ordinal); again++)
            answer = await client.CallToolAsync(tool, given);
        return (TextOf(answer), answer.StructuredContent?.GetRawText() ?? "");
    }

    private static string TextOf(CallToolResult answer) => string.Concat(answer.Content.OfType<TextContentBlock>().Select(block => block.Text));

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private static string Built => Path.GetFullPath(typeof(AgentServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CommandLine").Value!);
}
