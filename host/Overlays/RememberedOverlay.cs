using Sidecar.Protocol.Operations;

namespace Sidecar.Host.Overlays;

/// <summary>An unsaved text, as a fresh sidecar has to be told it: the path is absolute where that is possible.</summary>
internal sealed class RememberedOverlay(SetOverlay request)
{
    private volatile bool _isTaken;

    public SetOverlay Request => request;

    /// <summary>Whether some sidecar has taken it. If none has, whoever set it has not been told yet whether it is fit to be taken.</summary>
    public bool IsTaken
    {
        get => _isTaken;
        set => _isTaken = value;
    }
}
