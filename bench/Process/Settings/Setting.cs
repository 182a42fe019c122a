using Sidecar.ProcessBench.Starts;
using Sidecar.Protocol;

namespace Sidecar.ProcessBench.Settings;

/// <summary>A way to run the server: variables of the runtime, or another build.</summary>
internal sealed record Setting(string Name, string Server, string? Variable = null, string? Value = null)
{
    /// <summary>All that are compared; the first is what the others are measured against.</summary>
    public static IReadOnlyList<Setting> All(string? published)
    {
        var server = Path.Combine(AppContext.BaseDirectory, "server", "Sidecar.Server.dll");
        List<Setting> all =
        [
            new("as it is built", server),
            new("profile-guided tiering", server, "DOTNET_TieredPGO", "1"),
            new("no tiers: all code is optimized at once", server, "DOTNET_TieredCompilation", "0"),
            new("code is optimized again after 30 calls, not 100", server, "DOTNET_TC_CallCountThreshold", "0x1E"),
            new("loops are optimized at once", server, "DOTNET_TC_QuickJitForLoops", "0"),
            new("concurrent collector", server, "DOTNET_gcConcurrent", "1"),
            new("no concurrent collector", server, "DOTNET_gcConcurrent", "0"),
            new("server collector", server, "DOTNET_gcServer", "1"),
            new("collector conserves memory (5 of 9)", server, "DOTNET_GCConserveMemory", "5"),
            new("youngest generation of 16 MiB", server, "DOTNET_GCgen0size", "0x1000000"),
            new("youngest generation of 64 MiB", server, "DOTNET_GCgen0size", "0x4000000"),
            new("Roslyn of the package, not compiled ahead", server, SidecarEnvironment.Roslyn, "package"),
        ];
        if (published is not null)
        {
            var ahead = Path.Combine(published, "server", "Sidecar.Server.dll");
            all.Add(new("published: compiled ahead", ahead));
            all.Add(new("published, Roslyn of the package, too", ahead, SidecarEnvironment.Roslyn, "package"));
        }
        return all;
    }

    /// <summary>The server with this setting.</summary>
    public Contender With(string cache)
    {
        var plain = Contender.Sidecar(Name, Server, cache);
        return Variable is null ? plain : plain with
        {
            Variables = new Dictionary<string, string>(plain.Variables) { [Variable] = Value! },
        };
    }
}
