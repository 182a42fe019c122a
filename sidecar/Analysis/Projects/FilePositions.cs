using System.Collections.Immutable;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Projects;

/// <summary>Where a project's files are among its files, by path.</summary>
internal sealed class FilePositions
{
    private readonly string[] _paths;
    private readonly Dictionary<string, int> _positions;

    private FilePositions(string[] paths)
    {
        _paths = paths;
        _positions = new Dictionary<string, int>(paths.Length, WorkspacePath.Comparer);
        for (var i = 0; i < paths.Length; i++)
            _positions[paths[i]] = i;
    }

    /// <summary>Those of <paramref name="files"/>: <paramref name="before"/> when they have the same paths in the same order.</summary>
    public static FilePositions Of(ImmutableArray<SourceFile> files, FilePositions? before) =>
        before is not null && files.Select(file => file.Path).SequenceEqual(before._paths)
            ? before
            : new FilePositions([.. files.Select(file => file.Path)]);

    /// <summary>That of the file at <paramref name="path"/>; -1 when it is none of them.</summary>
    public int Of(string path) => _positions.GetValueOrDefault(path, -1);
}
