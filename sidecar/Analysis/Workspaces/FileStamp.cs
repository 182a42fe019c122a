using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Workspaces;

/// <summary>What the file system says of a file: enough to see that it changed, if the clock is fine enough.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last written, in UTC ticks.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileStamp(long Length, long Written)
{
    // A file written so short a time before it was looked at can be written again within the same tick of its file
    // system's clock (two seconds on FAT), so its stamp proves nothing yet.
    private static readonly TimeSpan TrustedAge = TimeSpan.FromSeconds(2);

    /// <summary>Whether a file that has this stamp at <paramref name="now"/> would have another after being written once more.</summary>
    public bool IsSettled(DateTimeOffset now) => now.UtcTicks - Written > TrustedAge.Ticks;

    /// <summary>The stamp of the file at <paramref name="path"/>; null when there is none or it cannot be seen.</summary>
    public static FileStamp? Of(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? new FileStamp(info.Length, info.LastWriteTimeUtc.Ticks) : null;
    }
}
