using Sidecar.Loader.Entries;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Scheduling;
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
        var byFile = projects.ToDictionary(project => project.File, PathRules.Comparer);
        IEnumerable<string> ReferencesOf(string file) => byFile.TryGetValue(file, out var project) ? project.References : [];
        var well = true;
        var restored = new HashSet<string>(PathRules.Comparer);
        // Those that reference come before those that are referenced, and restoring one restores what it references.
        foreach (var file in BuildOrder.Of(byFile.Keys, ReferencesOf).Reverse().Where(byFile.ContainsKey))
        {
            if (restored.Contains(file))
                continue;
            well &= await command.RunAsync(file, byFile[file].Folder);
            restored.UnionWith(BuildOrder.Of([file], ReferencesOf));
        }
        return well;
    }
}
