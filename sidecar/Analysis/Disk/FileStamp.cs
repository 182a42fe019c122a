using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Disk;

/// <summary>What the file system says of a file or folder: enough to see that it changed, if the clock is fine enough.</summary>
/// <param name="Length">In bytes; 0 of a folder.</param>
/// <param name="Written">When its content was last written, in UTC ticks. Anybody can set it to what he likes.</param>
/// <param name="Changed">When anything of it was last changed, in UTC ticks; nobody can set it. <paramref name="Written"/> where the system does not say.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileStamp(long Length, long Written, long Changed)
{
    // A file written so short a time before it was looked at can be written again within the same tick of its file
    // system's clock (two seconds on FAT), so its stamp proves nothing yet.
    private static readonly TimeSpan TrustedAge = TimeSpan.FromSeconds(2);

    /// <summary>Whether what has this stamp at <paramref name="now"/> would have another after being written once more.</summary>
    public bool IsSettled(DateTimeOffset now) => now.UtcTicks - Changed > TrustedAge.Ticks;

    /// <summary>The stamp of the file at <paramref name="path"/>; null when there is none or it cannot be seen.</summary>
    public static FileStamp? Of(string path) => FileStatus.Of(path) is { IsFolder: false } file ? file.Stamp : null;

    /// <summary>The stamp of the folder at <paramref name="path"/>, another when an entry came or went; null when there is none.</summary>
    public static FileStamp? OfFolder(string path) => FileStatus.Of(path) is { IsFolder: true } folder ? folder.Stamp with { Length = 0 } : null;
}
