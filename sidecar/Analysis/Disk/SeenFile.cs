using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Disk;

/// <summary>What was last seen of a file.</summary>
/// <param name="Stamp">Its stamp; null when it was not there.</param>
/// <param name="Settled">Whether an equal stamp proves that nothing was written since.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeenFile(FileStamp? Stamp, bool Settled);
