namespace Sidecar.Server.Loading.Caching;

/// <summary>Knows the folders whose files are never changed in place: the .NET installation and restored packages.</summary>
internal sealed class FixedFiles(string sdkFolder)
{
    private readonly string[] _folders =
    [
        SdkFolders.InstallationOf(sdkFolder),
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } told
            ? told
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
    ];

    /// <summary>Whether the file lies in one of them.</summary>
    public bool Contains(string path)
    {
        foreach (var folder in _folders)
            if (path.Length > folder.Length && path[folder.Length] == Path.DirectorySeparatorChar
                && path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
