namespace Sidecar.Host.Processes;

/// <summary>A running sidecar, as its supervisor sees it. Disposing lets go of it and ends nothing; the streams are closed by who uses them.</summary>
internal interface ISidecarProcess : IDisposable
{
    int Id { get; }

    Stream Input { get; }

    Stream Output { get; }

    Stream Error { get; }

    /// <summary>Ends with the exit code, whoever still holds the pipes.</summary>
    Task<int> Exited { get; }

    /// <summary>Asks it to end; does nothing where that cannot be asked.</summary>
    void Terminate();

    /// <summary>Ends it and its children.</summary>
    void Kill();
}
