namespace Sidecar.Server.Loading.Caching;

/// <summary>Evaluated workspaces on disk.</summary>
/// <param name="files">Where they are.</param>
internal sealed class CacheStore(CacheFiles files)
{
    /// <summary>Those in <paramref name="folder"/>; see <see cref="CacheFiles"/>.</summary>
    public CacheStore(string folder, ulong build, CacheBounds bounds, TimeProvider time)
        : this(new CacheFiles(folder, build, bounds, time))
    {
    }

    /// <summary>What is kept under <paramref name="key"/>; null when that is nothing, broken, or another build's.</summary>
    public CachedWorkspace? Read(string key) =>
        files.Read(key, WorkspaceFormat.Read) is { } workspace && workspace.Key == key ? workspace : null;

    /// <summary>Puts <paramref name="workspace"/> in place of what was kept, at once or not at all.</summary>
    public void Write(CachedWorkspace workspace) => files.Write(workspace.Key, WorkspaceFormat.Write(workspace));
}
