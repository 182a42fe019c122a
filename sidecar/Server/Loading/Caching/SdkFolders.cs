namespace Sidecar.Server.Loading.Caching;

/// <summary>Which folders of a .NET installation tell what is installed: SDKs, targeting packs, workloads.</summary>
internal static class SdkFolders
{
    private static readonly string[] Names = ["sdk", "packs", "sdk-manifests", "metadata"];

    // "packs/Microsoft.NETCore.App.Ref/10.0.0", "metadata/workloads/10.0.100/InstalledWorkloads/wasm-tools".
    private const int Depth = 3;

    /// <summary>The installation that an SDK belongs to.</summary>
    public static string InstallationOf(string sdkFolder) => Path.GetDirectoryName(Path.GetDirectoryName(sdkFolder)) ?? sdkFolder;

    /// <summary>Patterns for everything in those folders.</summary>
    public static IEnumerable<string> PatternsOf(string sdkFolder)
    {
        var installation = InstallationOf(sdkFolder);
        return Names.SelectMany(name => PatternsBelow(Path.Combine(installation, name), name == "sdk" ? 1 : Depth));
    }

    private static IEnumerable<string> PatternsBelow(string folder, int depth)
    {
        var own = Path.Combine(folder, "*");
        return depth == 1 || !Directory.Exists(folder)
            ? [own]
            : Directory.EnumerateDirectories(folder).SelectMany(below => PatternsBelow(below, depth - 1)).Prepend(own);
    }
}
