using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Doubts;

/// <summary>What a project could bring into the workspace when it is evaluated again, by the texts of its files as they are now.</summary>
/// <param name="Folder">The project's folder, absolute: whatever lies in it, it may compile.</param>
/// <param name="Sources">Files elsewhere, and patterns of files, that it may compile; absolute. Null when only an evaluation can tell.</param>
/// <param name="References">The project files that it may reference, absolute.</param>
internal sealed record PossibleSources(string Folder, IReadOnlyList<string>? Sources, IReadOnlyList<string> References)
{
    /// <summary>Reads the texts of <paramref name="project"/> and all that these may import.</summary>
    public static PossibleSources Of(LoadedProject project)
    {
        var folder = Path.GetDirectoryName(project.File)!;
        var (sources, references) = (new List<string>(), new List<string>());
        var seen = new HashSet<string>(WorkspacePath.Comparer);
        var open = new Queue<string>(project.Inputs.Append(project.File).Where(path => !IsFromRestore(path)));
        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path) || !File.Exists(path))
                continue;
            if (Read(path) is not { } text || ProjectText.Of(text, path, folder) is not { } names)
                return new PossibleSources(folder, Sources: null, []);
            sources.AddRange(names.Sources);
            references.AddRange(names.References);
            foreach (var import in names.Imports.SelectMany(FilesOf))
                open.Enqueue(import);
        }
        return new PossibleSources(folder, sources, references);
    }

    /// <summary>Whether the file at <paramref name="path"/> may be among its sources, or those of a project that is not <paramref name="known"/>.</summary>
    public bool MayHold(string path, IReadOnlySet<string> known) =>
        Sources is null || WorkspacePath.IsBelow(path, Folder) || !References.All(known.Contains) || Sources.Any(source => MayMatch(source, path));

    // What is below the folder before the first wildcard, the pattern may take in.
    private static bool MayMatch(string source, string path)
    {
        var wild = source.AsSpan().IndexOfAny('*', '?');
        return wild < 0
            ? WorkspacePath.Comparer.Equals(source, path)
            : path.StartsWith(source[..(source.LastIndexOf(Path.DirectorySeparatorChar, wild) + 1)], WorkspacePath.Comparison);
    }

    private static IEnumerable<string> FilesOf(string import) => import.AsSpan().ContainsAny('*', '?') ? FolderNames.Matching(import) : [import];

    // Packages, and what NuGet writes to import them.
    private static bool IsFromRestore(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".nuget.g.props", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".nuget.g.targets", StringComparison.OrdinalIgnoreCase);

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be read now, the loader may read.
            return null;
        }
    }
}
