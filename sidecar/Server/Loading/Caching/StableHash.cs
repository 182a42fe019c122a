using System.Runtime.InteropServices;

namespace Sidecar.Server.Loading.Caching;

/// <summary>A hash that is the same in every process (FNV-1a): for what nobody forges.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    /// <summary>Of bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Offset;
        foreach (var one in bytes)
            hash = (hash ^ one) * Prime;
        return hash;
    }
}
