using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Uses;

/// <summary>A place in code that is not compiled that may use what is sought.</summary>
/// <param name="Position">Where it is in the file.</param>
/// <param name="What">What stands there, for a person.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeftOutUse(int Position, string What);
