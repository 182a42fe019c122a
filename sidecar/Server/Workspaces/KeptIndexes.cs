using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Workspaces;

/// <summary>What is known of a workspace's files from earlier runs, and what a later one will know.</summary>
internal sealed class KeptIndexes(IndexCache cache, WorkspaceTarget target)
{
    private int _saved;

    /// <summary>What is known; read in the background.</summary>
    public Task<IndexStore> Store { get; } = Task.Run(() => cache.Read(target));

    /// <summary>Whether it has been read.</summary>
    public bool AreRead => Store.IsCompletedSuccessfully;

    /// <summary>Keeps what has been found out since it was read or kept.</summary>
    public void Save(Snapshot? snapshot, DiskState? disk)
    {
        if (snapshot is null || !AreRead || Store.Result.Additions == _saved)
            return;
        _saved = Store.Result.Additions;
        cache.Write(snapshot, disk!.Settled());
    }
}
