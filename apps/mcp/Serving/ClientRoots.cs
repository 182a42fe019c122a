using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Sidecar.Mcp.Opening;

namespace Sidecar.Mcp.Serving;

/// <summary>Finds out, once, what may be asked about.</summary>
/// <param name="open">Where it is opened.</param>
/// <param name="given">What the command line named; it wins.</param>
/// <param name="folder">What is opened when nobody names anything.</param>
internal sealed class ClientRoots(OpenWorkspaces open, IReadOnlyList<string> given, string folder) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Opens what the command line named, otherwise the roots of <paramref name="server"/>'s client, otherwise the folder.</summary>
    public async Task FindAsync(McpServer server, CancellationToken cancellation)
    {
        if (open.Paths.Count > 0)
            return;
        await _gate.WaitAsync(cancellation);
        try
        {
            if (open.Paths.Count == 0)
                await open.SetAsync(given.Count > 0 ? given : await RootsOfAsync(server, cancellation));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    // The newest protocol generation has no roots any more; the clients of the others name their folders so.
#pragma warning disable MCP9005
    private async Task<IReadOnlyList<string>> RootsOfAsync(McpServer server, CancellationToken cancellation)
    {
        var roots = server.ClientCapabilities?.Roots is null ? [] : (await server.RequestRootsAsync(new ListRootsRequestParams(), cancellation)).Roots;
        string[] folders = [.. roots.Select(root => new Uri(root.Uri)).Where(uri => uri.IsFile).Select(uri => Path.GetFullPath(uri.LocalPath))];
        return folders.Length > 0 ? folders : [folder];
    }
#pragma warning restore MCP9005
}
