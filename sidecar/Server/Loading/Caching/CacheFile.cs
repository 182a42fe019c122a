using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Sidecar.Server.Loading.Caching;

/// <summary>The envelope of a cache file: magic number, format, the build that wrote it, length and checksum.</summary>
internal static class CacheFile
{
    /// <summary>Where the payload starts.</summary>
    public const int HeaderLength = 32;

    private const uint Magic = 0x56454353;
    private const int Format = 1;

    /// <summary>The bytes of a file with <paramref name="payload"/>.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> payload, ulong build)
    {
        var file = new byte[HeaderLength + payload.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), Format);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), build);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), payload.Length);
        payload.CopyTo(file.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(20), Checksum(file));
        return file;
    }

    /// <summary>Whether <paramref name="file"/> is whole and of this format and build.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file, ulong build) =>
        file.Length >= HeaderLength
        && BinaryPrimitives.ReadUInt32LittleEndian(file) == Magic
        && BinaryPrimitives.ReadInt32LittleEndian(file[4..]) == Format
        && BinaryPrimitives.ReadUInt64LittleEndian(file[8..]) == build
        && BinaryPrimitives.ReadInt32LittleEndian(file[16..]) == file.Length - HeaderLength
        && BinaryPrimitives.ReadUInt32LittleEndian(file[20..]) == Checksum(file);

    // Of everything after the checksum itself; what is before it is compared value by value.
    private static uint Checksum(ReadOnlySpan<byte> file)
    {
        var rest = file[24..];
        var sum = uint.MaxValue;
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(rest[..(rest.Length & ~7)]))
            sum = BitOperations.Crc32C(sum, eight);
        foreach (var one in rest[(rest.Length & ~7)..])
            sum = BitOperations.Crc32C(sum, one);
        return sum;
    }
}
