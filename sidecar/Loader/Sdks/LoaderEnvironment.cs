namespace Sidecar.Loader.Sdks;

/// <summary>The environment variables that builds here, and processes started by them, see.</summary>
internal static class LoaderEnvironment
{
    /// <summary>Set by the registration for this process; another SDK's process must not inherit them.</summary>
    public static IReadOnlyList<string> OnlyForThisProcess { get; } =
    [
        "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildSDKsPath", "MSBuildLoadMicrosoftTargetsReadOnly",
        MoreTargets,
    ];

    // A property from the environment gives way to a project's own, which then only loads slower.
    private const string MoreTargets = "CustomAfterMicrosoftCommonTargets";

    public static void Apply(RegisteredSdk sdk)
    {
        // No build server outlives this process.
        Environment.SetEnvironmentVariable("MSBUILDDISABLENODEREUSE", "1");
        Environment.SetEnvironmentVariable("DOTNET_CLI_USE_MSBUILD_SERVER", "0");
        Environment.SetEnvironmentVariable("UseSharedCompilation", "false");
        Environment.SetEnvironmentVariable("DOTNET_HOST_PATH", sdk.DotnetPath);
        Environment.SetEnvironmentVariable(MoreTargets, Path.Combine(AppContext.BaseDirectory, "Sidecar.Loader.targets"));
    }
}
