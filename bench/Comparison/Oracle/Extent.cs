using System.Runtime.InteropServices;

namespace Sidecar.Comparison.Oracle;

/// <summary>From where to where a declaration goes.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The first behind it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Extent(Place Start, Place End)
{
    /// <summary>Whether <paramref name="place"/> is in it.</summary>
    public bool Holds(Place place) => place.CompareTo(Start) >= 0 && place.CompareTo(End) < 0;
}
