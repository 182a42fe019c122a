using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Uses;

/// <summary>A name in code that is not compiled.</summary>
/// <param name="Position">Where it is in the file.</param>
/// <param name="IsArgument">Whether it stands as the names of parameters do in calls.</param>
/// <param name="MayBeBase">Whether it stands where types are named that another is derived from.</param>
/// <param name="MayBeDeclared">Whether it stands where a member is declared.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeftOutName(int Position, bool IsArgument, bool MayBeBase, bool MayBeDeclared);
