namespace Sidecar.Server.Loading.Caching;

/// <summary>How much a cache folder may hold; what was not used for longest goes first.</summary>
/// <param name="Files">How many workspaces.</param>
/// <param name="Bytes">In all.</param>
internal sealed record CacheBounds(int Files, long Bytes)
{
    /// <summary>What users get.</summary>
    public static CacheBounds Default { get; } = new(Files: 200, Bytes: 1L << 30);
}
