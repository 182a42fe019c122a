using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Diffs;

/// <summary>Lines of an old text, from 0, in whose place are lines of a new one. Either may be none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineChange(int OldStart, int OldCount, int NewStart, int NewCount);
