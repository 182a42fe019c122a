using System.Collections;

namespace Sidecar.Server.Loading.Caching;

/// <summary>The environment variables of a load, and which of them could have mattered to it.</summary>
/// <param name="Variables">Name and hash of the value of each.</param>
/// <param name="Read">Sorted hashes of the names that the evaluated files mention as properties; see <see cref="PropertyNames"/>.</param>
internal sealed record EnvironmentRecord(IReadOnlyDictionary<string, ulong> Variables, ulong[] Read)
{
    // What the SDK's tasks, its resolvers and NuGet read on their own, where no evaluated file mentions it: their
    // settings, and where the user's folders are. Everything else reaches a build as a property that some file mentions.
    private static readonly string[] Prefixes = ["DOTNET_", "MSBUILD", "NUGET", "COREHOST_", "XDG_"];
    private static readonly string[] Names =
    [
        "CI", "Configuration", "Platform", "TargetFramework", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
        "ProgramData", "ProgramFiles", "ProgramFiles(x86)",
    ];

    // Different in every shell or set by the loader itself.
    private static readonly string[] Volatile =
    [
        "DOTNET_CLI_TELEMETRY_SESSIONID", "DOTNET_CLI_TELEMETRY_OPTOUT", "DOTNET_NOLOGO", "DOTNET_HOST_PATH",
        "DOTNET_CLI_USE_MSBUILD_SERVER", "MSBUILDDISABLENODEREUSE", "UseSharedCompilation", "XDG_SESSION_ID",
        "XDG_RUNTIME_DIR", "XDG_CACHE_HOME",
    ];

    /// <summary>The variables of this process.</summary>
    public static Dictionary<string, ulong> OfProcess()
    {
        var variables = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = StableHash.Of((string?)variable.Value ?? "");
        return variables;
    }

    /// <summary>Whether the projects can be as they were, now that the variables are <paramref name="now"/>.</summary>
    public bool Allows(IReadOnlyDictionary<string, ulong> now)
    {
        foreach (var (name, value) in now)
            if ((!Variables.TryGetValue(name, out var before) || before != value) && Matters(name))
                return false;
        foreach (var (name, _) in Variables)
            if (!now.ContainsKey(name) && Matters(name))
                return false;
        return true;
    }

    private bool Matters(string name)
    {
        if (Contains(Volatile, name))
            return false;
        foreach (var prefix in Prefixes)
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        return Contains(Names, name) || Array.BinarySearch(Read, PropertyNames.HashOf(name)) >= 0;
    }

    private static bool Contains(string[] names, string name)
    {
        foreach (var one in names)
            if (one.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
