using Sidecar.Analysis.Disk;
using Sidecar.Protocol.Loading;

namespace Sidecar.Server.Loading.Caching;

/// <summary>What tells one build of Sidecar from another: none reads what another wrote.</summary>
internal static class BuildIdentity
{
    /// <summary>A hash of the assemblies that make and read what is cached, the loader's included.</summary>
    public static ulong Find()
    {
        var loader = FileStamp.Of(Path.Combine(AppContext.BaseDirectory, "loader", "Sidecar.Loader.dll"));
        return StableHash.Of(
            $"{IdOf(typeof(BuildIdentity))} {IdOf(typeof(FileStamp))} {IdOf(typeof(LoadedProject))} {loader?.Length} {loader?.Written}");
    }

    private static Guid IdOf(Type type) => type.Module.ModuleVersionId;
}
