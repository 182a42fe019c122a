using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sidecar.Analysis.Sources;

/// <summary>Hashes of contents: the first half of a SHA-256, which is enough to tell any two contents apart.</summary>
internal static class ContentHash
{
    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>The hash of <paramref name="bytes"/> that are read by <paramref name="codePage"/>: by another, they are another text.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes, Encoding? codePage) => Of(bytes) ^ (UInt128)(codePage?.CodePage ?? 0);

    /// <summary>The hash of <paramref name="text"/>, whatever its encoding was.</summary>
    public static UInt128 Of(string text) => Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
}
