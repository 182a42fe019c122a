using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Caching;
using Sidecar.Server.Loading.Caching;

namespace Sidecar.Server.Workspaces;

/// <summary>The indexes of workspaces on disk, so that the next start need not parse what has not changed.</summary>
/// <param name="files">Where they are; null when nothing is kept.</param>
internal sealed class IndexCache(CacheFiles? files)
{
    /// <summary>That of this user, unless it is switched off.</summary>
    public static IndexCache OfUser(TimeProvider time) => new(CacheFolder.Find() is { } folder
        ? new CacheFiles(Path.Combine(folder, "indexes"), BuildIdentity.Find(), CacheBounds.Default, time)
        : null);

    /// <summary>What is known of the workspace; an empty store when nothing is.</summary>
    public IndexStore Read(WorkspaceTarget target) => files?.Read(KeyOf(target), IndexFile.Read) ?? new IndexStore();

    /// <summary>Keeps what is known of the files of <paramref name="snapshot"/>; <paramref name="settled"/> are stamps that prove a content.</summary>
    public void Write(Snapshot snapshot, IReadOnlyDictionary<string, FileStamp> settled) =>
        files?.Write(KeyOf(snapshot.Target), IndexFile.Write(snapshot, settled));

    private static string KeyOf(WorkspaceTarget target) => string.Join('\n', [target.Opened, .. target.Projects]);
}
