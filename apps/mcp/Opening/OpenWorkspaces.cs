using System.Collections.Concurrent;
using System.Text.Json;
using Sidecar.Host;
using Sidecar.Mcp.Tools;
using Sidecar.Mcp.Trusting;
using Sidecar.Protocol.Errors;

namespace Sidecar.Mcp.Opening;

/// <summary>The workspaces that may be asked about, each behind a host of its own that starts when it is first needed.</summary>
/// <param name="trust">Says whose build may be run.</param>
/// <param name="start">Starts the host of a workspace, trusted or not.</param>
internal sealed class OpenWorkspaces(WorkspaceTrust trust, Func<string, bool, CancellationToken, Task<SidecarHost>> start) : IAsyncDisposable
{
    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private readonly ConcurrentDictionary<OpenKey, Lazy<Task<SidecarHost>>> _hosts = new();
    private readonly CancellationTokenSource _stop = new();
    private IReadOnlyList<string> _paths = [];

    /// <summary>What is open: solutions, projects and folders, absolute.</summary>
    public IReadOnlyList<string> Paths => Volatile.Read(ref _paths);

    /// <summary>Opens exactly these from now on; what is left out is closed.</summary>
    public async Task SetAsync(IReadOnlyList<string> paths)
    {
        Volatile.Write(ref _paths, paths);
        foreach (var open in _hosts.Keys.Where(open => !paths.Contains(open.Path)).ToArray())
            await CloseAsync(open);
    }

    /// <summary>Starts those that are trusted in the background, so that they load before the first question. The others are for that to ask about.</summary>
    public void Begin()
    {
        foreach (var path in Paths.Where(trust.Holds))
            _ = Started(new OpenKey(path, IsTrusted: true));
    }

    /// <summary>
    /// Has <paramref name="question"/> answered by the host of the workspace that holds <paramref name="file"/>; without one, of the
    /// only workspace. Before an untrusted one is opened, <paramref name="asker"/> is asked.
    /// </summary>
    /// <exception cref="RefusalException">No workspace, or more than one, is meant; or the answer takes a trust that is not there.</exception>
    /// <exception cref="SidecarException">The sidecar cannot be started, or cannot answer.</exception>
    public async Task<JsonElement> AskAsync(string? file, TrustAsker? asker, Func<SidecarHost, Task<JsonElement>> question, CancellationToken cancellation)
    {
        var path = PathOf(file);
        var isTrusted = await trust.FindAsync(path, asker, cancellation);
        try
        {
            var answer = await question(await HostOfAsync(new OpenKey(path, isTrusted), cancellation));
            return isTrusted ? answer : trust.AdviceOn(path).Into(answer);
        }
        catch (ObjectDisposedException) when (!isTrusted && trust.Holds(path))
        {
            // Another call has opened it anew meanwhile, with trust.
            return await AskAsync(file, asker, question, cancellation);
        }
        catch (RequestFailedException e) when (e.Error.Code == ErrorCode.NotTrusted)
        {
            throw new RefusalException($"{e.Error.Message} {trust.AdviceOn(path).Text}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var open in _hosts.Keys.ToArray())
            await CloseAsync(open);
        _stop.Dispose();
    }

    private async Task<SidecarHost> HostOfAsync(OpenKey open, CancellationToken cancellation)
    {
        try
        {
            var host = await Started(open).WaitAsync(cancellation);
            if (open.IsTrusted)
                await CloseAsync(open with { IsTrusted = false });
            return host;
        }
        catch (SidecarException)
        {
            // The next question tries again.
            _hosts.TryRemove(open, out _);
            throw;
        }
    }

    private Task<SidecarHost> Started(OpenKey open) => _hosts.GetOrAdd(
        open,
        static (open, self) => new Lazy<Task<SidecarHost>>(() => Task.Run(() => self.Start(open.Path, open.IsTrusted, self.Stopping))),
        (Start: start, Stopping: _stop.Token)).Value;

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

    private async Task CloseAsync(OpenKey open)
    {
        if (!_hosts.TryRemove(open, out var host))
            return;
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
