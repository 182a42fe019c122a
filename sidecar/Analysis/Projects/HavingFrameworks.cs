using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Projects;

/// <summary>Which of the target frameworks of a project have something.</summary>
internal static class HavingFrameworks
{
    /// <summary>
    /// The target frameworks of <paramref name="units"/>, which have something at <paramref name="path"/>, when their projects are
    /// compiled for others, too, which do not have it; else null.
    /// </summary>
    public static IReadOnlyList<string>? Of(Snapshot snapshot, IEnumerable<ProjectUnit> units, string path)
    {
        var having = units.Where(unit => !Path.IsPathFullyQualified(path) || unit.FileAt(path) is not null).ToHashSet();
        var projects = having.Select(unit => unit.Project.Loaded.File).ToHashSet();
        return snapshot.Units.All.Count(unit => projects.Contains(unit.Project.Loaded.File)) == having.Count
            ? null
            : [.. having.Select(unit => unit.Project.Loaded.Framework).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }
}
