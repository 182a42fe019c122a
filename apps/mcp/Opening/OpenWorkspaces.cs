using System.Collections.Concurrent;
using Sidecar.Host;
using Sidecar.Mcp.Tools;

namespace Sidecar.Mcp.Opening;

/// <summary>The workspaces that may be asked about, each behind a host of its own that starts when it is first needed.</summary>
/// <param name="start">Starts the host of a workspace.</param>
internal sealed class OpenWorkspaces(Func<string, CancellationToken, Task<SidecarHost>> start) : IAsyncDisposable
{
    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private readonly ConcurrentDictionary<string, Lazy<Task<SidecarHost>>> _hosts = new();
    private readonly CancellationTokenSource _stop = new();
    private IReadOnlyList<string> _paths = [];

    /// <summary>What is open: solutions, projects and folders, absolute.</summary>
    public IReadOnlyList<string> Paths => Volatile.Read(ref _paths);

    /// <summary>Opens exactly these from now on; what is left out is closed.</summary>
    public async Task SetAsync(IReadOnlyList<string> paths)
    {
        Volatile.Write(ref _paths, paths);
        foreach (var path in _hosts.Keys.Except(paths).ToArray())
            if (_hosts.TryRemove(path, out var gone))
                await CloseAsync(gone);
    }

    /// <summary>Starts all of them in the background, so that they load before the first question.</summary>
    public void Begin()
    {
        foreach (var path in Paths)
            _ = Started(path);
    }

    /// <summary>The host of the workspace that holds <paramref name="file"/>; without one, of the only workspace.</summary>
    /// <exception cref="RefusalException">No workspace, or more than one, is meant.</exception>
    /// <exception cref="SidecarStartException">The sidecar cannot be started.</exception>
    public async Task<SidecarHost> HostOfAsync(string? file, CancellationToken cancellation)
    {
        var path = PathOf(file);
        try
        {
            return await Started(path).WaitAsync(cancellation);
        }
        catch (SidecarException)
        {
            // The next question tries again.
            _hosts.TryRemove(path, out _);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var host in _hosts.Values)
            await CloseAsync(host);
        _stop.Dispose();
    }

    private Task<SidecarHost> Started(string path) =>
        _hosts.GetOrAdd(path, static (path, self) => new Lazy<Task<SidecarHost>>(() => Task.Run(() => self.Start(path, self.Stopping))), (Start: start, Stopping: _stop.Token)).Value;

    private string PathOf(string? file)
    {
        var paths = Paths;
        if (paths.Count == 0)
            throw new RefusalException("No workspace is open. Start the server with --workspace path, or open a folder in the client.");
        if (file is null || !Path.IsPathFullyQualified(file))
            return paths.Count == 1
                ? paths[0]
                : throw new RefusalException($"Several workspaces are open: {string.Join(", ", paths)}. Give an absolute 'file' in the one that is meant.");
        return paths.Where(path => Holds(FolderOf(path), file)).MaxBy(path => FolderOf(path).Length)
            ?? throw new RefusalException($"{file} is outside of what is open: {string.Join(", ", paths)}.");
    }

    private static bool Holds(string folder, string file) =>
        Path.GetFullPath(file) is var whole && (whole.Equals(folder, Comparison) || whole.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, Comparison));

    private static string FolderOf(string path) => File.Exists(path) ? Path.GetDirectoryName(path)! : path;

    private static async Task CloseAsync(Lazy<Task<SidecarHost>> host)
    {
        try
        {
            await (await host.Value).DisposeAsync();
        }
        catch (Exception e) when (e is SidecarException or OperationCanceledException)
        {
            // It never started: there is nothing to close.
            return;
        }
    }
}
