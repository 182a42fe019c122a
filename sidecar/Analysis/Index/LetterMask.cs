namespace Sidecar.Analysis.Index;

/// <summary>Which letters a name holds, in 32 bits, whatever their case: a search that needs one that is not there is over at once.</summary>
internal static class LetterMask
{
    private const int OtherBit = 26;

    /// <summary>The mask of <paramref name="name"/>.</summary>
    public static uint Of(ReadOnlySpan<char> name)
    {
        var mask = 0u;
        foreach (var c in name)
            mask |= char.IsAsciiLetter(c) ? 1u << ((c | 0x20) - 'a') : 1u << OtherBit;
        return mask;
    }

    /// <summary>Whether a name of mask <paramref name="name"/> can hold all letters of <paramref name="pattern"/>.</summary>
    public static bool Covers(uint name, uint pattern) => (pattern & ~name) == 0;
}
