using Sidecar.Protocol.Loading;

namespace Sidecar.Server.Loading.Caching;

/// <summary>A project's result and what proves that it is current.</summary>
/// <param name="Loaded">The result.</param>
/// <param name="Dependencies">Indexes of what it depends on; null when nobody can say, and it has to be evaluated again.</param>
internal sealed record CachedProject(LoadedProject Loaded, int[]? Dependencies);
