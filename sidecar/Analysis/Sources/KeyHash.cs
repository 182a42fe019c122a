using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Sidecar.Analysis.Disk;

namespace Sidecar.Analysis.Sources;

/// <summary>Adds up what a result depends on to one key.</summary>
internal sealed class KeyHash
{
    // What is added is mostly short, and each call of the hash itself has its price.
    private readonly ArrayBufferWriter<byte> _added = new();

    public void Add(string text)
    {
        _added.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        _added.Write("\0"u8);
    }

    public void Add(UInt128 value)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_added.GetSpan(16), value);
        _added.Advance(16);
    }

    public void Add(string path, FileStamp? stamp)
    {
        Add(path);
        Add(stamp is { } s ? ((UInt128)(ulong)s.Written << 64) | (ulong)s.Changed : UInt128.MaxValue);
        Add((UInt128)(stamp?.Length ?? -1));
    }

    public UInt128 Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_added.WrittenSpan, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
