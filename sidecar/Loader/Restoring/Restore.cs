using Sidecar.Loader.Entries;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Restoring;

/// <summary>Restores a plan's packages in as few steps as possible, with broken projects left out.</summary>
internal static class Restore
{
    /// <returns>Whether everything is restored now.</returns>
    public static async Task<bool> RunAsync(
        LoadPlan plan,
        RegisteredSdk sdk,
        IReadOnlyList<EvaluatedProject> all,
        IReadOnlyList<EvaluatedProject> unrestored)
    {
        using var detour = BrokenDetour.Around(plan, all);
        var command = new RestoreCommand(sdk, detour?.Arguments ?? []);
        if (detour?.Filter is { } filter)
            return await command.RunAsync(filter, Path.GetDirectoryName(plan.Solution)!);
        if (plan.RestorePath is { } path)
            return await command.RunAsync(path, Path.GetDirectoryName(path)!);
        return await EachAsync(command, unrestored);
    }

    private static async Task<bool> EachAsync(RestoreCommand command, IReadOnlyList<EvaluatedProject> projects)
    {
        var well = true;
        var restored = new HashSet<string>(PathRules.Comparer);
        // Those that reference come before those that are referenced, and restoring one restores what it references.
        foreach (var project in BuildOrder.Of(projects).Reverse())
        {
            if (restored.Contains(project.File))
                continue;
            well &= await command.RunAsync(project.File, project.Folder);
            restored.UnionWith(Reachable(project, projects));
        }
        return well;
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
