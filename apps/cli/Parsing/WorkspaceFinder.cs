namespace Sidecar.Cli.Parsing;

/// <summary>Which workspace is meant when the user does not say.</summary>
internal static class WorkspaceFinder
{
    private static readonly string[] Solutions = [".sln", ".slnx", ".slnf"];
    private static readonly string[] Projects = [".csproj"];

    /// <summary>
    /// The nearest folder from <paramref name="folder"/> upwards that holds a solution, otherwise one that holds a
    /// project, otherwise <paramref name="folder"/>.
    /// </summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="filesIn">The files of a folder.</param>
    public static string Find(string folder, Func<string, IEnumerable<string>> filesIn) =>
        Nearest(folder, Solutions, filesIn) ?? Nearest(folder, Projects, filesIn) ?? folder;

    private static string? Nearest(string folder, string[] extensions, Func<string, IEnumerable<string>> filesIn)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (filesIn(at).Any(f => extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)))
                return at;
        return null;
    }
}
