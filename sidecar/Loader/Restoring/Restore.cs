using Sidecar.Loader.Entries;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Reporting;
using Sidecar.Loader.Scheduling;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Restoring;

/// <summary>Restores a plan's packages in as few steps as possible, with broken projects left out.</summary>
internal static class Restore
{
    private const int MostAttempts = 3;

    /// <summary>One project that cannot be restored would keep a whole solution from it: then once more without.</summary>
    public static async Task<RestoreResult> RunAsync(
        LoadPlan plan,
        RegisteredSdk sdk,
        IReadOnlyList<EvaluatedProject> all,
        IReadOnlyList<EvaluatedProject> unrestored)
    {
        var culprits = new Dictionary<string, BuildProblem>(PathRules.Comparer);
        for (var attempt = 1; ; attempt++)
        {
            var result = await TryAsync(plan, sdk, all, unrestored, culprits);
            var before = culprits.Count;
            Add(result.Culprits, culprits);
            if (result.Succeeded || culprits.Count == before || attempt == MostAttempts)
                return new RestoreResult(result.Succeeded, culprits);
        }
    }

    private static async Task<RestoreResult> TryAsync(
        LoadPlan plan,
        RegisteredSdk sdk,
        IReadOnlyList<EvaluatedProject> all,
        IReadOnlyList<EvaluatedProject> unrestored,
        Dictionary<string, BuildProblem> culprits)
    {
        using var detour = BrokenDetour.Around(plan, all, culprits.Keys);
        var command = new RestoreCommand(sdk, detour?.Arguments ?? []);
        if (detour?.Filter is { } filter)
            return await command.RunAsync(filter, Path.GetDirectoryName(plan.Solution)!);
        if (plan.RestorePath is { } path)
            return await command.RunAsync(path, Path.GetDirectoryName(path)!);
        return await EachAsync(command, [.. unrestored.Where(project => !culprits.ContainsKey(project.File))]);
    }

    private static async Task<RestoreResult> EachAsync(RestoreCommand command, IReadOnlyList<EvaluatedProject> projects)
    {
        var byFile = projects.ToDictionary(project => project.File, PathRules.Comparer);
        IEnumerable<string> ReferencesOf(string file) => byFile.TryGetValue(file, out var project) ? project.References : [];
        var succeeded = true;
        var culprits = new Dictionary<string, BuildProblem>(PathRules.Comparer);
        var restored = new HashSet<string>(PathRules.Comparer);
        // Those that reference come before those that are referenced, and restoring one restores what it references.
        foreach (var file in BuildOrder.Of(byFile.Keys, ReferencesOf).Reverse().Where(byFile.ContainsKey))
        {
            if (restored.Contains(file))
                continue;
            var result = await command.RunAsync(file, byFile[file].Folder);
            succeeded &= result.Succeeded;
            Add(result.Culprits, culprits);
            restored.UnionWith(BuildOrder.Of([file], ReferencesOf));
        }
        return new RestoreResult(succeeded, culprits);
    }

    private static void Add(IReadOnlyDictionary<string, BuildProblem> found, Dictionary<string, BuildProblem> culprits)
    {
        foreach (var (project, problem) in found)
            culprits.TryAdd(project, problem);
    }
}
