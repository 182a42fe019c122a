using Sidecar.Loader.Entries;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Restoring;

/// <summary>Restores a plan's packages in as few steps as possible, with broken projects left out.</summary>
internal static class Restore
{
    public static async Task RunAsync(
        LoadPlan plan, RegisteredSdk sdk, IReadOnlyList<EvaluatedProject> all, IReadOnlyList<EvaluatedProject> unrestored)
    {
        if (plan.RestorePath is not { } path)
            await EachAsync(sdk, unrestored);
        else if (plan.Solution is { } solution && HealthyPart(plan, all) is { } healthy)
            await FilteredAsync(sdk, solution, healthy);
        else
            await RestoreCommand.RunAsync(sdk, path);
    }

    private static async Task EachAsync(RegisteredSdk sdk, IReadOnlyList<EvaluatedProject> projects)
    {
        var restored = new HashSet<string>(PathRules.Comparer);
        foreach (var project in projects)
        {
            // Restoring a project restores what it references, too.
            if (restored.Contains(project.File))
                continue;
            await RestoreCommand.RunAsync(sdk, project.File);
            restored.UnionWith(Reachable(project, projects));
        }
    }

    /// <summary>The projects to restore when some of the plan's are broken; null when none is.</summary>
    private static List<string>? HealthyPart(LoadPlan plan, IReadOnlyList<EvaluatedProject> all)
    {
        var healthy = all.Where(project => project.Targets.Count > 0).Select(project => project.File)
            .Intersect(plan.Projects, PathRules.Comparer).ToList();
        return all.Any(project => project.IsBroken) ? healthy : null;
    }

    private static async Task FilteredAsync(RegisteredSdk sdk, string solution, IReadOnlyList<string> projects)
    {
        var folder = Directory.CreateTempSubdirectory("sidecar-restore-");
        try
        {
            var filter = Path.Combine(folder.FullName, "healthy.slnf");
            await File.WriteAllBytesAsync(filter, SolutionFilter.Write(solution, projects));
            await RestoreCommand.RunAsync(sdk, filter, Path.GetDirectoryName(solution)!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static HashSet<string> Reachable(EvaluatedProject from, IReadOnlyList<EvaluatedProject> all)
    {
        var byFile = all.ToDictionary(project => project.File, PathRules.Comparer);
        var reached = new HashSet<string>(PathRules.Comparer) { from.File };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var file))
        {
            if (!byFile.TryGetValue(file, out var project))
                continue;
            foreach (var reference in project.References.Where(reached.Add))
                open.Enqueue(reference);
        }
        return reached;
    }
}
