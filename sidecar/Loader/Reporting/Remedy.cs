using System.Collections.Frozen;

namespace Sidecar.Loader.Reporting;

/// <summary>Which command mends which error.</summary>
internal static class Remedy
{
    private static readonly FrozenSet<string> Unrestored = new[]
    {
        "NETSDK1004", // No assets file.
        "NETSDK1005", // The assets file lacks the target framework.
        "NETSDK1047", // The assets file lacks the runtime identifier.
        "NETSDK1060", // The assets file cannot be read.
        "NETSDK1064", // A package that was restored is gone.
        "NETSDK1127", // A targeting pack is gone.
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const string MissingAssembly = "MSB3245";

    private static readonly FrozenSet<string> MissingWorkload = new[]
    {
        "NETSDK1147", "NETSDK1178",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Advice = new Dictionary<string, string>
    {
        ["MSB4236"] = "Correct its name in the project, or its version there or under \"msbuild-sdks\" in global.json.",
        ["NETSDK1100"] = "Set it in the project or in Directory.Build.props.",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>An error with what to do about it, where no command would do and the error itself does not say.</summary>
    public static string Explain(BuildProblem problem) =>
        problem.Code is { } code && Advice.TryGetValue(code, out var advice)
            ? $"{problem.Describe()} {advice}"
            : problem.Describe();

    /// <summary>Whether an error goes away, or may go away, when packages are restored.</summary>
    public static bool IsRestore(string? code) =>
        code is not null && (Unrestored.Contains(code) || code.StartsWith("NU", StringComparison.OrdinalIgnoreCase));

    /// <summary>The command for an error of a project; null when none is known.</summary>
    public static string? For(string? code, string projectFile)
    {
        if (code is null)
            return null;
        if (MissingWorkload.Contains(code))
            return $"dotnet workload restore \"{projectFile}\"";
        if (IsRestore(code))
            return Restore(projectFile);
        return code is MissingAssembly && HasPackagesConfig(projectFile) ? $"nuget restore \"{projectFile}\"" : null;
    }

    // What 'dotnet restore' passes over.
    private static bool HasPackagesConfig(string projectFile) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(projectFile)!, "packages.config"));

    public static string Restore(string projectFile) => $"dotnet restore \"{projectFile}\"";
}
