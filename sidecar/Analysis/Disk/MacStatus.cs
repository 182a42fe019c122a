using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Disk;

/// <summary><see cref="FileStatus"/> by <c>stat</c> with 64-bit inodes (sys/stat.h of macOS).</summary>
internal static partial class MacStatus
{
    private const int FormatMask = 0xf000;
    private const int FolderFormat = 0x4000;

    public static FileStatus? Of(string path)
    {
        // On Intel the plain name is that of the older structure.
        var result = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? GetStatusOnIntel(path, out var status) : GetStatus(path, out status);
        return result == 0 ? status.Read() : null;
    }

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(string path, out Status status);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatusOnIntel(string path, out Status status);

    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private struct Status
    {
        [FieldOffset(4)]
        public ushort Mode;
        [FieldOffset(48)]
        public long WrittenSeconds;
        [FieldOffset(56)]
        public long WrittenNanoseconds;
        [FieldOffset(64)]
        public long ChangedSeconds;
        [FieldOffset(72)]
        public long ChangedNanoseconds;
        [FieldOffset(96)]
        public long Size;

        public readonly FileStatus Read() => new(
            (Mode & FormatMask) == FolderFormat,
            new FileStamp(Size, FileStatus.Ticks(WrittenSeconds, WrittenNanoseconds), FileStatus.Ticks(ChangedSeconds, ChangedNanoseconds)));
    }
}
