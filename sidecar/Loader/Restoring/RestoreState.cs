namespace Sidecar.Loader.Restoring;

/// <summary>Whether what was restored is what a project asks for.</summary>
internal enum RestoreState
{
    /// <summary>It is, or the project needs no restore.</summary>
    Restored,

    /// <summary>Nothing was restored yet.</summary>
    Missing,

    /// <summary>References of the project have changed since.</summary>
    Changed,
}
