using Sidecar.Loader.Evaluating;

namespace Sidecar.Loader.Restoring;

/// <summary>Compares what a project references with what was restored for it.</summary>
internal static class RestoreCheck
{
    /// <param name="target">The project.</param>
    /// <param name="unrestorable">Projects that no restore can take in, whoever references them.</param>
    public static RestoreState Of(EvaluatedTarget target, IReadOnlySet<string> unrestorable)
    {
        if (target.AssetsFile is not { } assets)
            return RestoreState.Restored;
        if (!File.Exists(assets))
            return RestoreState.Missing;
        var restored = RestoredPackages.Read(assets, target.Framework);
        return restored is not null && IsFresh(target, restored, unrestorable)
            ? RestoreState.Restored
            : RestoreState.Changed;
    }

    private static bool IsFresh(
        EvaluatedTarget target, RestoredPackages restored, IReadOnlySet<string> unrestorable)
    {
        var asked = target.PackageReferences;
        return asked.All(package =>
                restored.Packages.TryGetValue(package.Key, out var range) && IsRangeOf(package.Value, range))
            && restored.Packages.Keys.All(asked.ContainsKey)
            && target.RestoredProjects.All(file =>
                restored.Projects.Contains(file) || unrestorable.Contains(file) || !File.Exists(file));
    }

    /// <summary>Whether NuGet writes a version asked for as this range. Ranges and wildcards pass unseen.</summary>
    internal static bool IsRangeOf(string? version, string range)
    {
        if (string.IsNullOrEmpty(version) || version.AsSpan().ContainsAny("[(*,"))
            return true;
        var lowest = range.TrimStart('[').Split(',')[0];
        return string.Equals(Normal(version), Normal(lowest), StringComparison.OrdinalIgnoreCase);
    }

    // 1.0 and 1.0.0 and 1.0.0.0 are one version; what follows a plus says nothing.
    private static string Normal(string version)
    {
        var dash = version.Split('+')[0].Split('-', 2);
        var numbers = dash[0].Trim().Split('.').Select(number => number.TrimStart('0')).ToList();
        while (numbers.Count > 1 && numbers[^1].Length == 0)
            numbers.RemoveAt(numbers.Count - 1);
        return string.Join('.', numbers) + (dash.Length > 1 ? $"-{dash[1]}" : "");
    }
}
