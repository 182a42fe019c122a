namespace Sidecar.Protocol.Operations;

/// <summary>Which files have unsaved text now.</summary>
/// <param name="Files">All of this session and this workspace, from its root and by name; those included that no project compiles.</param>
public sealed record SetOverlayResult(IReadOnlyList<string> Files)
{
    /// <summary>
    /// Whether some project compiles the file whose text was set; if none does, no answer shows it. Null when nothing was set,
    /// or nobody knows because the workspace has never been loaded yet.
    /// </summary>
    public bool? Compiled { get; init; }
}
