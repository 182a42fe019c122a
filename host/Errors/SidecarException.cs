namespace Sidecar.Host;

/// <summary>A request did not get its answer. Each subclass calls for a different reaction.</summary>
public abstract class SidecarException : Exception
{
    private protected SidecarException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
