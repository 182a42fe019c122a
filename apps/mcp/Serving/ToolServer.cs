using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Sidecar.Host;
using Sidecar.Host.Trusting;
using Sidecar.Mcp.Opening;
using Sidecar.Mcp.Prompts;
using Sidecar.Mcp.Resources;
using Sidecar.Mcp.Tools;
using Sidecar.Mcp.Trusting;
using Sidecar.Protocol.Descriptors;

namespace Sidecar.Mcp.Serving;

/// <summary>The server: one client at the other end of two streams, until it closes its end.</summary>
internal static class ToolServer
{
    /// <summary>Serves <paramref name="streams"/>; the exit code.</summary>
    /// <param name="streams">The client's ends.</param>
    /// <param name="folder">What may be asked about when neither the command line nor the client says; absolute.</param>
    /// <param name="workspaces">What may be asked about, absolute; empty for the client's roots.</param>
    /// <param name="trustsAll">Whether the build of what is opened may be run without asking anybody.</param>
    /// <param name="tools">What the client is told of.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<int> RunAsync(
        ProtocolStreams streams, string folder, IReadOnlyList<string> workspaces, bool trustsAll, IReadOnlyList<AskingTool> tools, CancellationToken cancellation)
    {
        using var trust = new WorkspaceTrust(trustsAll, TrustStore.OfUser(), TimeProvider.System);
        await using var open = new OpenWorkspaces(trust, (path, isTrusted, stop) => SidecarHost.StartAsync(new SidecarHostOptions { Workspace = path, Untrusted = !isTrusted }, stop));
        using var roots = new ClientRoots(open, workspaces, folder);
        var calls = new ToolCall(tools, open);
        var resources = new ResourceTable(calls);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "sidecar", Version = ProductVersion.Text },
            ServerInstructions = Instructions(),
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = async (request, stop) =>
                {
                    await roots.FindAsync(request.Server, stop);
                    open.Begin();
                    return new ListToolsResult { Tools = [.. tools.Select(tool => tool.Told())] };
                },
                CallToolHandler = async (request, stop) =>
                {
                    await roots.FindAsync(request.Server, stop);
                    return await calls.AnswerAsync(request.Params!, Caller.Of(request), stop);
                },
                ListPromptsHandler = (_, _) => ValueTask.FromResult(new ListPromptsResult { Prompts = [.. PromptTable.All.Select(prompt => prompt.Told())] }),
                GetPromptHandler = (request, _) => ValueTask.FromResult(PromptTable.Answer(request.Params!)),
                ListResourcesHandler = (_, _) => ValueTask.FromResult(new ListResourcesResult { Resources = [.. ResourceTable.All] }),
                ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(new ListResourceTemplatesResult { ResourceTemplates = [.. ResourceTable.Templates] }),
                ReadResourceHandler = async (request, stop) =>
                {
                    await roots.FindAsync(request.Server, stop);
                    return await resources.ReadAsync(request.Params!.Uri, Caller.Of(request), stop);
                },
            },
        };
        await using var transport = new StreamServerTransport(streams.Input, streams.Output, options.ServerInfo.Name);
        await using var server = McpServer.Create(transport, options);
        return await UntilGoneAsync(server, transport.MessageReader.Completion, cancellation);
    }

    // The library would wait for the calls that are open, but nobody is there any more to read what they answer.
    private static async Task<int> UntilGoneAsync(McpServer server, Task gone, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var serving = server.RunAsync(ended.Token);
        await Task.WhenAny(serving, gone);
        await ended.CancelAsync();
        await Task.WhenAny(serving);
        return 0;
    }

    private static string Instructions()
    {
        using var reader = new StreamReader(typeof(ToolServer).Assembly.GetManifestResourceStream("Instructions.md")!);
        return reader.ReadToEnd();
    }
}
