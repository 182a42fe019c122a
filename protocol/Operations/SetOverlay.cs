using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>
/// Gives a file the text that is not saved yet, or takes it away again. Later questions of the same session see it, others do
/// not; it wins over the disk until it is cleared.
/// </summary>
public sealed record SetOverlay : IRequest<SetOverlayResult>
{
    /// <summary>The file, absolute or relative to the workspace's root; it need not exist. Null to clear all texts of the workspace.</summary>
    public string? File { get; init; }

    /// <summary>All of its text; null to clear the file's.</summary>
    public string? Text { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "overlay",
        Summary = "Set or clear the unsaved text of a file, for this session's questions",
        Kind = OperationKind.Control,
        Repeatable = true,
        Parameters =
        [
            new("file", ParameterKind.Path, "The file, which need not exist; without it, all unsaved texts of the workspace are cleared"),
            new("text", ParameterKind.Text, "All of the file's text; without it, the file's is cleared"),
        ],
        RequestType = ProtocolJson.Default.SetOverlay,
        ResultType = ProtocolJson.Default.SetOverlayResult,
    };

    Operation IRequest<SetOverlayResult>.Operation => Operation;
}
