using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Uses;

/// <summary>A name in code that is not compiled.</summary>
/// <param name="Position">Where it is in the file.</param>
/// <param name="IsArgument">Whether it stands as the names of parameters do in calls.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeftOutName(int Position, bool IsArgument);
