using Sidecar.Host;
using Sidecar.Protocol.Errors;

namespace Sidecar.Mcp.Tools;

/// <summary>What a model is told when there is no answer.</summary>
internal static class Failure
{
    /// <summary>What happened and what to do next; null when it is a defect of this program.</summary>
    public static string? TextOf(Exception exception) => exception switch
    {
        RefusalException => exception.Message,
        RequestFailedException e => e.Error.Message + Hint(e.Error.Code),
        DeadlineExceededException e => $"There was no answer within {e.Deadline.TotalSeconds:0.###} s. Ask again: what has been done meanwhile is kept.",
        SidecarStartException => exception.Message + " Run 'sidecar doctor' for what to mend.",
        SidecarException => exception.Message + " Ask again: the next answer comes from a fresh process.",
        _ => null,
    };

    private static string Hint(ErrorCode code) => code switch
    {
        ErrorCode.WorkspaceUnavailable => " Run 'sidecar doctor' in that folder for what to mend.",
        ErrorCode.InternalError => " This is a defect of the sidecar; another way to ask may work.",
        _ => "",
    };
}
