namespace Sidecar.Loader.Scheduling;

/// <summary>Puts the projects that somebody waits for before the others.</summary>
internal static class FirstProjects
{
    /// <param name="projects">Project files, absolute.</param>
    /// <param name="wanted">Project or source files, absolute; a source file means the projects of the nearest folder above it.</param>
    public static IReadOnlyList<string> Before(IReadOnlyList<string> projects, IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0)
            return projects;
        var byFolder = projects.ToLookup(project => Path.GetDirectoryName(project)!, PathRules.Comparer);
        var known = projects.ToHashSet(PathRules.Comparer);
        var first = wanted.SelectMany(file => known.Contains(file) ? [file] : Around(file, byFolder));
        return [.. first.Concat(projects).Distinct(PathRules.Comparer)];
    }

    private static IEnumerable<string> Around(string file, ILookup<string, string> byFolder)
    {
        for (var at = Path.GetDirectoryName(file); at is not null; at = Path.GetDirectoryName(at))
        {
            if (byFolder.Contains(at))
                return byFolder[at];
        }
        return [];
    }
}
