using Sidecar.Analysis.Disk;
using Sidecar.Protocol.Errors;

namespace Sidecar.Analysis.Workspaces;

/// <summary>What a path that a user gave stands for: the file or files to load, and the folder that answers are relative to.</summary>
/// <param name="Root">The folder, absolute.</param>
/// <param name="Opened">The solution, project or single file, absolute; the root itself when several projects stand for a missing solution.</param>
/// <param name="Projects">The projects of a folder without a solution; otherwise empty.</param>
public sealed record WorkspaceTarget(string Root, string Opened, IReadOnlyList<string> Projects)
{
    private const int SearchDepth = 4;

    private static readonly string[] SolutionExtensions = [".slnx", ".sln", ".slnf"];
    private static readonly string[] FileExtensions = [.. SolutionExtensions, ".csproj", ".cs"];

    /// <summary>What <paramref name="path"/> stands for.</summary>
    /// <exception cref="RequestException">The path is not absolute, does not exist, or holds no C#.</exception>
    public static WorkspaceTarget Find(string path)
    {
        if (!Path.IsPathFullyQualified(path))
            throw Unavailable($"The workspace '{path}' is not an absolute path; give the whole path.");
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(path))
            return OfFile(path);
        if (!Directory.Exists(path))
            throw Unavailable($"The workspace '{path}' does not exist; give a solution, a project, a folder or a C# file.");
        return OfFolder(path);
    }

    private static WorkspaceTarget OfFile(string path) =>
        FileExtensions.Contains(Path.GetExtension(path).ToLowerInvariant())
            ? new WorkspaceTarget(Path.GetDirectoryName(path)!, path, [])
            : throw Unavailable(
                $"'{path}' cannot be opened; give a .sln, .slnx, .slnf, .csproj or .cs file, or a folder.");

    private static WorkspaceTarget OfFolder(string folder)
    {
        foreach (var level in Levels(folder))
        {
            if (BestSolution(folder, level) is { } solution)
                return new WorkspaceTarget(folder, solution, []);
        }
        var projects = Levels(folder).SelectMany(level => FilesOf(level, [".csproj"])).ToArray();
        return projects switch
        {
            [] => throw Unavailable($"The folder '{folder}' holds no solution and no C# project; name one of its files."),
            [var only] => new WorkspaceTarget(folder, only, []),
            _ => new WorkspaceTarget(folder, folder, projects),
        };
    }

    // A whole solution before a filter of one, the folder's own name before others, then by name, so that the choice
    // does not depend on the file system's order.
    private static string? BestSolution(string folder, IReadOnlyList<string> level) =>
        FilesOf(level, SolutionExtensions)
            .OrderBy(file => Path.GetExtension(file).Equals(".slnf", StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(file => Path.GetFileNameWithoutExtension(file)
                .Equals(Path.GetFileName(folder), StringComparison.OrdinalIgnoreCase))
            .ThenBy(file => file, StringComparer.Ordinal)
            .FirstOrDefault();

    private static IEnumerable<IReadOnlyList<string>> Levels(string folder)
    {
        IReadOnlyList<string> level = [folder];
        for (var depth = 0; depth <= SearchDepth && level.Count > 0; depth++)
        {
            yield return level;
            level = [.. level.SelectMany(Directory.EnumerateDirectories).Where(child => !SourceFolders.IsIgnored(Path.GetFileName(child)))];
        }
    }

    private static IEnumerable<string> FilesOf(IReadOnlyList<string> folders, string[] extensions) =>
        folders.SelectMany(Directory.EnumerateFiles)
            .Where(file => extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal);

    private static RequestException Unavailable(string message) => new(ErrorCode.WorkspaceUnavailable, message);
}
