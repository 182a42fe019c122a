namespace Sidecar.TestKit;

/// <summary>A stretch of a fixture's clean text.</summary>
/// <param name="File">The file, with a leading slash.</param>
/// <param name="Start">From the beginning of the clean text, from 0.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct FixtureSpan(string File, int Start, int Length)
{
    /// <summary>The first offset behind it.</summary>
    public int End => Start + Length;
}
