using System.Runtime.InteropServices;
using System.Text;

namespace Sidecar.Server.Watching;

/// <summary>One thing that the kernel's queue tells.</summary>
/// <param name="Number">The watch's number; negative when it is about none.</param>
/// <param name="Mask">What.</param>
/// <param name="Name">The entry of the folder; empty when it is about the folder itself.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InotifyEvent(int Number, uint Mask, string Name)
{
    private const int MaskAt = 4;
    private const int LengthAt = 12;
    private const int NameAt = 16;
    private const uint Overflow = 0x4000;
    private const uint Ended = 0x8000;
    private const uint Folder = 0x40000000;

    /// <summary>Whether so much happened that not all is told.</summary>
    public bool IsOverflow => (Mask & Overflow) != 0;

    /// <summary>Whether the watch is no more: its folder is gone, or it was removed.</summary>
    public bool IsEnd => (Mask & Ended) != 0;

    /// <summary>Whether it is about a folder.</summary>
    public bool IsOfFolder => (Mask & Folder) != 0 || Name.Length == 0;

    /// <summary>Takes the first off <paramref name="bytes"/>, which hold whole ones.</summary>
    public static InotifyEvent Take(ref ReadOnlySpan<byte> bytes)
    {
        var length = NameAt + MemoryMarshal.Read<int>(bytes[LengthAt..]);
        // Filled up with zeros.
        var name = bytes[NameAt..length];
        var end = name.IndexOf((byte)0);
        var taken = new InotifyEvent(
            MemoryMarshal.Read<int>(bytes), MemoryMarshal.Read<uint>(bytes[MaskAt..]), Encoding.UTF8.GetString(end < 0 ? name : name[..end]));
        bytes = bytes[length..];
        return taken;
    }
}
