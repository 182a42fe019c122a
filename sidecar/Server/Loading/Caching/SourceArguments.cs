using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Server.Loading.Caching;

/// <summary>The source files among a compiler's arguments.</summary>
internal static class SourceArguments
{
    /// <summary>The full path of the source that <paramref name="argument"/> names; null when it is an option.</summary>
    public static string? PathOf(string argument, string folder) =>
        argument.Length == 0 || IsOption(argument) ? null : Path.GetFullPath(argument, folder);

    /// <summary>The project without those sources that its globs took in and that are gone.</summary>
    public static LoadedProject WithoutDeleted(LoadedProject project)
    {
        var folder = Path.GetDirectoryName(project.File)!;
        var gone = project.Arguments.Where(argument => PathOf(argument, folder) is { } path && !File.Exists(path)).ToList();
        if (gone.Count == 0)
            return project;
        var matcher = new SourceMatcher(project.Globs);
        gone.RemoveAll(argument => !matcher.IsMatch(PathOf(argument, folder)!));
        return project with { Arguments = [.. project.Arguments.Where(argument => !gone.Contains(argument))] };
    }

    // Where paths start with a slash, an option has no second one before its colon, as the compiler sees it.
    private static bool IsOption(string argument)
    {
        if (argument[0] is '-' or '@')
            return true;
        if (argument[0] != '/')
            return false;
        var slash = argument.IndexOf('/', 1);
        var colon = argument.IndexOf(':', StringComparison.Ordinal);
        return slash < 0 || (colon >= 0 && colon < slash);
    }
}
