namespace Sidecar.Host;

/// <summary>The sidecar ended before it answered. Asking again is sensible, unless the request must not run twice.</summary>
public sealed class SidecarLostException : SidecarException
{
    internal SidecarLostException(string operation, SidecarExit exit, bool mayHaveExecuted)
        : base($"The sidecar ended before it answered '{operation}'{Consequence(mayHaveExecuted)}: it {exit.Describe()}")
    {
        Exit = exit;
        MayHaveExecuted = mayHaveExecuted;
    }

    /// <summary>How it ended.</summary>
    public SidecarExit Exit { get; }

    /// <summary>False when the request certainly never began.</summary>
    public bool MayHaveExecuted { get; }

    private static string Consequence(bool mayHaveExecuted) =>
        mayHaveExecuted ? ", which may have been executed" : ", which never began";
}
