using Sidecar.Cli.Parsing;
using Sidecar.Host;
using Sidecar.Protocol.Errors;

namespace Sidecar.Cli.Asking;

/// <summary>Why there is no answer.</summary>
/// <param name="Code">What a script is told.</param>
/// <param name="Text">What a person is told, the next step included.</param>
internal sealed record Failure(ExitCode Code, string Text)
{
    /// <summary>What <paramref name="exception"/> means to the user; null when it is a defect of this program.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        UsageException => new Failure(ExitCode.BadUsage, exception.Message),
        TimeoutException => new Failure(ExitCode.DeadlineExceeded, exception.Message + Patience),
        DeadlineExceededException e => new Failure(
            ExitCode.DeadlineExceeded, $"There was no answer within {e.Deadline.TotalSeconds:0.###} s.{Patience}"),
        RequestFailedException e => new Failure(ExitCode.RequestFailed, e.Error.Message + Hint(e.Error)),
        SidecarStartException => new Failure(ExitCode.SidecarFailed, exception.Message),
        SidecarException => new Failure(
            ExitCode.SidecarFailed, $"{exception.Message}\nTry again; if it stays so, --one-shot works without a lasting sidecar and --verbose shows what happens."),
        _ => null,
    };

    private const string Patience = " Allow more with --deadline seconds; --verbose shows what takes so long.";

    private static string Hint(RequestError error) => error.Code switch
    {
        ErrorCode.WorkspaceUnavailable => "\nName a workspace with --workspace path.",
        ErrorCode.NotTrusted => "\nLeave --untrusted out to have its build run.",
        ErrorCode.InternalError => "\nThis is a defect of the sidecar; --verbose shows more.",
        _ => "",
    };
}
