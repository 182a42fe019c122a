namespace Sidecar.Server.Loading.Caching;

/// <summary>What became of a dependency.</summary>
internal enum Standing
{
    /// <summary>It is as it was.</summary>
    Same,

    /// <summary>What counts is as it was, but its stamp no longer says so.</summary>
    Touched,

    /// <summary>It is another.</summary>
    Changed,
}
