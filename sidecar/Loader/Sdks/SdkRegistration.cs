using Microsoft.Build.Locator;

namespace Sidecar.Loader.Sdks;

/// <summary>
/// Chooses the SDK and makes its MSBuild loadable. No type of <c>Microsoft.Build</c> may be touched before, not even by
/// the compilation of a method that mentions one.
/// </summary>
internal static class SdkRegistration
{
    /// <summary>Registers the SDK that <c>dotnet</c> would use in a folder.</summary>
    /// <exception cref="LoadFailedException">None fits.</exception>
    public static RegisteredSdk Register(string folder, GlobalJson? globalJson)
    {
        var fitting = Query(folder);
        var chosen = fitting?.FirstOrDefault();
        if (chosen is null || !SdkRequirement.Accepts(globalJson, chosen.Version))
        {
            var installed = fitting ?? Query(Path.GetPathRoot(folder)!) ?? [];
            throw new LoadFailedException(SdkRequirement.Explain(globalJson, [.. installed.Select(NameOf)]));
        }
        MSBuildLocator.RegisterInstance(chosen);
        var sdk = new RegisteredSdk(Path.TrimEndingDirectorySeparator(chosen.MSBuildPath));
        LoaderEnvironment.Apply(sdk);
        return sdk;
    }

    private static List<VisualStudioInstance>? Query(string folder)
    {
        var options = new VisualStudioInstanceQueryOptions
        {
            DiscoveryTypes = DiscoveryType.DotNetSdk,
            WorkingDirectory = folder,
        };
        try
        {
            return [.. MSBuildLocator.QueryVisualStudioInstances(options)];
        }
        catch (InvalidOperationException)
        {
            // How the locator says that global.json names no SDK that is installed.
            return null;
        }
    }

    private static string NameOf(VisualStudioInstance sdk) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(sdk.MSBuildPath));
}
