namespace Sidecar.Loader.Sdks;

/// <summary>The SDK whose MSBuild this process uses.</summary>
/// <param name="Folder">Where it is: <c>…/sdk/10.0.100</c>.</param>
internal sealed record RegisteredSdk(string Folder)
{
    /// <summary>As <c>dotnet --list-sdks</c> writes it, with a preview's label.</summary>
    public string Version => Path.GetFileName(Folder);

    /// <summary>The installation it belongs to, with its runtimes and packs.</summary>
    public string InstallationFolder => Path.GetDirectoryName(Path.GetDirectoryName(Folder))!;

    /// <summary>The <c>dotnet</c> of that installation.</summary>
    public string DotnetPath => Path.Combine(InstallationFolder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
