namespace Sidecar.Host.Trusting;

/// <summary>Where a path leads in the end.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary><paramref name="path"/>, which is absolute, with every link in it followed; what does not exist stays as it is written.</summary>
    /// <exception cref="IOException">Its links lead in a circle, or one cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be read.</exception>
    public static string Of(string path)
    {
        var whole = Path.GetFullPath(path);
        var (real, left, links) = (Path.GetPathRoot(whole)!, new Stack<string>(), 0);
        Push(left, whole[real.Length..]);
        while (left.TryPop(out var name))
        {
            var at = Path.GetFullPath(Path.Combine(real, name));
            if (LinkOf(at) is not { } target)
            {
                real = at;
                continue;
            }
            if (++links > MostLinks)
                throw new IOException($"The links in '{path}' lead in a circle.");
            var root = Path.IsPathFullyQualified(target) ? Path.GetPathRoot(target)! : "";
            real = root.Length > 0 ? root : real;
            Push(left, target[root.Length..]);
        }
        return Path.TrimEndingDirectorySeparator(real);
    }

    private static void Push(Stack<string> left, string path)
    {
        foreach (var name in path.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Reverse())
            left.Push(name);
    }

    private static string? LinkOf(string path) =>
        Directory.Exists(path) ? new DirectoryInfo(path).LinkTarget : new FileInfo(path).LinkTarget;
}
