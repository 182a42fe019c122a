using Sidecar.Analysis.Disk;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Hashes of what files hold.</summary>
internal static class FileContent
{
    /// <summary>Of the whole content; null when it cannot be read.</summary>
    public static ulong? Hash(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Shorten(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Of the directives at the head of a C# file.</summary>
    public static ulong HashDirectives(string path) => StableHash.Of(FileDirectives.Of(path));

    // 0 stands for no hash.
    private static ulong Shorten(byte[] hash) => Math.Max(1, BinaryPrimitives.ReadUInt64LittleEndian(hash));
}
