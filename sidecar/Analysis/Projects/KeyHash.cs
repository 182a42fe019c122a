using Sidecar.Analysis.Disk;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Sidecar.Analysis.Projects;

/// <summary>Adds up what a result depends on to one key.</summary>
internal sealed class KeyHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string text)
    {
        _hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        _hash.AppendData("\0"u8);
    }

    public void Add(UInt128 value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, value);
        _hash.AppendData(bytes);
    }

    public void Add(string path, FileStamp? stamp)
    {
        Add(path);
        Add(stamp is { } s ? ((UInt128)(ulong)s.Written << 64) | (ulong)s.Changed : UInt128.MaxValue);
        Add((UInt128)(stamp?.Length ?? -1));
    }

    public UInt128 Finish() => BinaryPrimitives.ReadUInt128LittleEndian(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
