using Sidecar.Analysis.Disk;
using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Index;

/// <summary>What an earlier run read of a file.</summary>
/// <param name="Stamp">The stamp it had, long after it was written.</param>
/// <param name="Hash">The hash of its content.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KnownFile(FileStamp Stamp, UInt128 Hash);
