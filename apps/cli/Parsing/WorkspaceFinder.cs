namespace Sidecar.Cli.Parsing;

/// <summary>Which workspace is meant when the user does not say.</summary>
internal static class WorkspaceFinder
{
    private static readonly string[] Solutions = [".sln", ".slnx", ".slnf"];
    private static readonly string[] Projects = [".csproj"];

    // The root of a file system, or a home, is seldom readable as a whole; what cannot be read holds no solution.
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    /// <summary>
    /// The nearest folder from <paramref name="folder"/> upwards that holds a solution, otherwise one that holds a
    /// project, otherwise <paramref name="folder"/>.
    /// </summary>
    public static string Find(string folder) => Nearest(folder, Solutions) ?? Nearest(folder, Projects) ?? folder;

    private static string? Nearest(string folder, string[] extensions)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (at.Exists && at.EnumerateFiles("*", Readable).Any(f => extensions.Contains(f.Extension, StringComparer.OrdinalIgnoreCase)))
                return at.FullName;
        return null;
    }
}
