using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Disk;

/// <summary><see cref="FileStatus"/> by <c>statx</c>, whose structure is the same on every processor (man 2 statx).</summary>
internal static partial class LinuxStatus
{
    private const int CurrentFolder = -100;
    private const uint BasicStatistics = 0x7ff;
    private const int FormatMask = 0xf000;
    private const int FolderFormat = 0x4000;

    private static readonly bool IsThere = NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "statx", out _)
        || (NativeLibrary.TryLoad("libc.so.6", out var libc) && NativeLibrary.TryGetExport(libc, "statx", out _));

    public static FileStatus? Of(string path)
    {
        if (!IsThere)
            return FileStatus.Portable(path);
        return GetStatus(CurrentFolder, path, flags: 0, BasicStatistics, out var status) == 0 ? status.Read() : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(int folder, string path, int flags, uint mask, out Status status);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;
        [FieldOffset(40)]
        public long Size;
        [FieldOffset(96)]
        public long ChangedSeconds;
        [FieldOffset(104)]
        public uint ChangedNanoseconds;
        [FieldOffset(112)]
        public long WrittenSeconds;
        [FieldOffset(120)]
        public uint WrittenNanoseconds;

        public readonly FileStatus Read() => new(
            (Mode & FormatMask) == FolderFormat,
            new FileStamp(Size, FileStatus.Ticks(WrittenSeconds, WrittenNanoseconds), FileStatus.Ticks(ChangedSeconds, ChangedNanoseconds)));
    }
}
