using Sidecar.Analysis.Disk;
using System.Runtime.InteropServices;

namespace Sidecar.Server.Loading.Caching;

/// <summary>One thing that cached results depend on, as it was when they were proven.</summary>
/// <param name="Kind">What of it counts.</param>
/// <param name="Path">Absolute.</param>
/// <param name="Stamp">Of the file, or of the folder with a length of 0; default where the kind needs none or nothing was there.</param>
/// <param name="Settled">Whether an equal stamp proves that nothing was changed since.</param>
/// <param name="Hash">Of what counts; 0 where the stamp alone does.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Dependency(DependencyKind Kind, string Path, FileStamp Stamp, bool Settled, ulong Hash)
{
    /// <summary>Where a folder of names is looked into.</summary>
    public string Folder => Kind == DependencyKind.Matches ? System.IO.Path.GetDirectoryName(Path)! : Path;
}
