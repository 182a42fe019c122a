using System.Runtime.InteropServices;

namespace Sidecar.Comparison.Oracle;

/// <summary>Where a name stands.</summary>
/// <param name="File">Relative to the repository, with <c>/</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(string File, int Line, int Column) : IComparable<Place>
{
    public int CompareTo(Place other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
    }

    public override string ToString() => $"{File}:{Line}:{Column}";
}
