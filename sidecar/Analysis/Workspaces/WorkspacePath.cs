namespace Sidecar.Analysis.Workspaces;

/// <summary>Paths as answers show them and requests give them.</summary>
internal static class WorkspacePath
{
    /// <summary>How paths of this system's usual file systems compare.</summary>
    public static StringComparison Comparison { get; } =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The same as a comparer.</summary>
    public static StringComparer Comparer { get; } = StringComparer.FromComparison(Comparison);

    /// <summary>Whether <paramref name="path"/> lies in <paramref name="folder"/>, at any depth; both are absolute.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && path.StartsWith(folder, Comparison)
            && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>Relative to <paramref name="root"/> with <c>/</c>, or absolute when outside of it.</summary>
    public static string Shorten(string root, string path)
    {
        // What a generator made has no place on disk.
        if (!Path.IsPathFullyQualified(path))
            return path.Replace('\\', '/');
        var relative = Path.GetRelativePath(root, path);
        var outside = relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        return (outside ? path : relative).Replace('\\', '/');
    }

    /// <summary>The absolute form of a path that a request gave.</summary>
    public static string Expand(string root, string path) => Path.GetFullPath(path, root);
}
