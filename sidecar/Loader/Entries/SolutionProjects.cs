using Microsoft.Build.Construction;

namespace Sidecar.Loader.Entries;

/// <summary>The projects of a <c>.sln</c> or <c>.slnx</c>.</summary>
internal static class SolutionProjects
{
    public static IReadOnlyList<string> Of(string solution)
    {
        var folder = Path.GetDirectoryName(solution)!;
        return SolutionFile.Parse(solution).ProjectsInOrder
            .Where(project => project.ProjectType != SolutionProjectType.SolutionFolder)
            .Select(project => PathRules.Absolute(project.AbsolutePath, folder))
            .Distinct(PathRules.Comparer)
            .ToList();
    }
}
