using Sidecar.Analysis.Disk;
using System.Collections.Concurrent;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// References to assemblies on disk, one for each file: shared by all projects, which saves most of the memory and half
/// of the time to the first answer. For any thread.
/// </summary>
internal sealed class AssemblyFiles
{
    private readonly ConcurrentDictionary<string, AssemblyFile> _byPath = new(WorkspacePath.Comparer);

    /// <summary>The assembly at <paramref name="path"/> as it is now; null when there is no such file.</summary>
    public AssemblyFile? Find(string path)
    {
        if (FileStamp.Of(path) is not { } stamp)
            return null;
        return _byPath.AddOrUpdate(path, Create, (_, known) => known.Stamp == stamp ? known : Create(path));

        AssemblyFile Create(string file) => new(file, stamp);
    }
}
