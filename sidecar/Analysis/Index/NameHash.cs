namespace Sidecar.Analysis.Index;

/// <summary>
/// Names as the index holds them: 32 bits. Two names of one hash only make a file be looked at in vain.
/// </summary>
internal static class NameHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of <paramref name="name"/> (FNV-1a over UTF-16 units), the same in every process.</summary>
    public static uint Of(ReadOnlySpan<char> name)
    {
        var hash = Basis;
        foreach (var c in name)
            hash = (hash ^ c) * Prime;
        return hash;
    }
}
