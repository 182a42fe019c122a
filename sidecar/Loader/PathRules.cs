namespace Sidecar.Loader;

/// <summary>How paths compare on this operating system.</summary>
internal static class PathRules
{
    public static StringComparison Comparison { get; } =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public static StringComparer Comparer { get; } = StringComparer.FromComparison(Comparison);

    /// <summary>The absolute form of a path written with either kind of slash.</summary>
    public static string Absolute(string path, string folder) =>
        Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder);

    public static bool IsInside(string file, string folder) =>
        file.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, Comparison);
}
