using System.Collections.Concurrent;
using System.Collections.Frozen;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Disk;

/// <summary>
/// How long after a change a stamp proves that there was no other. Between two ticks of its file system's clock a file can be written
/// twice; that of a local file system is the machine's, of others nobody knows. For any thread.
/// </summary>
internal sealed class FileClocks
{
    // What keeps the time of the last change where nobody can set it, by the machine's clock.
    private static readonly FrozenSet<string> Local = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "apfs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "tmpfs", "xfs", "zfs");

    private readonly ConcurrentDictionary<string, bool> _isLocal = new(WorkspacePath.Comparer);

    /// <summary>Whether what is in <paramref name="folder"/> and had <paramref name="stamp"/> at <paramref name="now"/> would have another after being changed once more.</summary>
    public bool IsSettled(ReadOnlySpan<char> folder, FileStamp stamp, DateTimeOffset now) =>
        stamp.IsSettled(now) || (FileTrust.IsOlder(stamp.Changed, now) && IsLocal(folder.ToString()));

    private bool IsLocal(string folder) => _isLocal.GetOrAdd(folder, static path =>
    {
        // Windows does not tell the time of the last change without opening the file, and that of the last write can be set.
        if (OperatingSystem.IsWindows())
            return false;
        try
        {
            return Local.Contains(new DriveInfo(path).DriveFormat);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });
}
