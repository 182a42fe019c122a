namespace Sidecar.Server;

/// <summary>What the process is started for.</summary>
internal enum ServerMode
{
    /// <summary>To say how it is started.</summary>
    Help,

    /// <summary>To answer lines until there are no more.</summary>
    Stdio,

    /// <summary>To answer one request.</summary>
    OneShot,
}
