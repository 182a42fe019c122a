using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Index;

/// <summary>A name that a type says behind its colon, or has without saying it, as a record has <c>IEquatable</c>.</summary>
/// <param name="Declaration">The type, by its index among the file's declarations.</param>
/// <param name="Hash">The hash of the simple name, of an alias of the file also that of what it stands for.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct BaseName(int Declaration, uint Hash)
{
    /// <summary>How many bytes it takes where it is stored.</summary>
    public const int Bytes = sizeof(int) + sizeof(uint);
}
