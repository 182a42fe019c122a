using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Disk;

/// <summary>What the system says of a path, links followed. The one place where systems differ in it.</summary>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="Stamp">When it was changed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileStatus(bool IsFolder, FileStamp Stamp)
{
    /// <summary>The status of <paramref name="path"/>; null when there is nothing, or it cannot be seen.</summary>
    public static FileStatus? Of(string path)
    {
        if (OperatingSystem.IsLinux())
            return LinuxStatus.Of(path);
        return OperatingSystem.IsMacOS() ? MacStatus.Of(path) : Portable(path);
    }

    /// <summary>What every system says. On Windows the time of the last change of all costs an open file, and is done without.</summary>
    public static FileStatus? Portable(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists)
            return new FileStatus(IsFolder: false, new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, file.LastWriteTimeUtc.Ticks));
        var folder = new DirectoryInfo(path);
        return folder.Exists
            ? new FileStatus(IsFolder: true, new FileStamp(0, folder.LastWriteTimeUtc.Ticks, folder.LastWriteTimeUtc.Ticks))
            : null;
    }

    /// <summary>A time as Unix systems tell it, in UTC ticks.</summary>
    public static long Ticks(long seconds, long nanoseconds) =>
        DateTime.UnixEpoch.Ticks + (seconds * TimeSpan.TicksPerSecond) + (nanoseconds / TimeSpan.NanosecondsPerTick);
}
