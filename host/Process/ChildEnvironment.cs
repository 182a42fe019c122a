namespace Sidecar.Host.Processes;

/// <summary>What a sidecar must not inherit from a host that is itself run by a build, a debugger or a profiler.</summary>
internal static class ChildEnvironment
{
    private static readonly string[] Removed =
    [
        "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly",
        "MSBUILDUSESERVER", "DOTNET_CLI_USE_MSBUILD_SERVER",
        "DOTNET_STARTUP_HOOKS", "DOTNET_ADDITIONAL_DEPS", "DOTNET_SHARED_STORE",
        "DOTNET_DiagnosticPorts", "DOTNET_DefaultDiagnosticPortSuspend",
        "CORECLR_ENABLE_PROFILING", "CORECLR_PROFILER", "CORECLR_PROFILER_PATH",
        "DOTNET_gcServer", "DOTNET_GCHeapCount", "DOTNET_GCHeapHardLimit", "DOTNET_GCHeapHardLimitPercent",
        "DOTNET_HOST_TRACE", "COREHOST_TRACE", "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES",
    ];

    // Build nodes and compiler servers outlive whoever started them, in process groups that killing a tree misses.
    private static readonly (string Name, string Value)[] Set =
    [
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("UseSharedCompilation", "false"),
        ("DOTNET_NOLOGO", "1"),
    ];

    public static void Apply(IDictionary<string, string?> environment, IReadOnlyDictionary<string, string?>? wanted)
    {
        foreach (var name in Removed)
            environment.Remove(name);
        foreach (var (name, value) in Set)
            environment[name] = value;
        foreach (var (name, value) in wanted ?? new Dictionary<string, string?>())
        {
            if (value is null)
                environment.Remove(name);
            else
                environment[name] = value;
        }
    }
}
