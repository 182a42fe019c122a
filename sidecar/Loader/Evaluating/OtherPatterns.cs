using Microsoft.Build.Construction;
using Microsoft.Build.Evaluation;

namespace Sidecar.Loader.Evaluating;

/// <summary>The wildcards by which a project takes in files that are not source.</summary>
internal static class OtherPatterns
{
    // What is of these types reaches the compiler only as source, or not at all.
    private static readonly string[] Unseen = ["Compile", "None", "Folder"];

    /// <summary>Patterns relative to the project's folder, or absolute, without those for single files.</summary>
    public static IReadOnlyList<string> Of(Project project, List<string> fixedFolders) =>
    [
        .. project.Imports.Select(import => import.ImportedProject).Prepend(project.Xml).Distinct()
            .SelectMany(root => InputFiles.IsFixed(root.FullPath, fixedFolders) ? WildItems(root) : AllItems(root))
            .SelectMany(item => Expand(project, item))
            .Where(pattern => pattern.AsSpan().ContainsAny('*', '?') && !IsOfWholeDrive(pattern))
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<ProjectItemElement> WildItems(ProjectRootElement root) =>
        root.Items.Where(item => IsSeen(item) && item.Include.AsSpan().ContainsAny('*', '?'));

    // The user's targets take files in, too, and their wildcards may be in a property.
    private static IEnumerable<ProjectItemElement> AllItems(ProjectRootElement root) =>
        root.AllChildren.OfType<ProjectItemElement>()
            .Where(item => IsSeen(item) && item.Include.AsSpan().ContainsAny("*?$"));

    private static bool IsSeen(ProjectItemElement item) => !Unseen.Contains(item.ItemType, StringComparer.OrdinalIgnoreCase);

    // What is left of "$(Folder)/**" when a property is not set, or not yet.
    private static bool IsOfWholeDrive(string pattern) =>
        Path.IsPathRooted(pattern) && pattern.LastIndexOf('/', pattern.AsSpan().IndexOfAny('*', '?')) is var slash
        && Path.GetPathRoot(pattern)!.Length >= slash;

    private static IEnumerable<string> Expand(Project project, ProjectItemElement item)
    {
        var folder = item.ContainingProject.DirectoryPath + Path.DirectorySeparatorChar;
        var local = item.Include.Replace("$(MSBuildThisFileDirectory)", folder, StringComparison.OrdinalIgnoreCase);
        return project.ExpandString(local)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pattern => ProjectCollection.Unescape(pattern).Replace('\\', '/'));
    }
}
