using Sidecar.Protocol.Errors;

namespace Sidecar.Host.Client;

/// <summary>How asking one process ended, where the caller did not give up before.</summary>
internal abstract record CallOutcome
{
    private CallOutcome()
    {
    }

    /// <summary>With a result, as JSON.</summary>
    public sealed record Answered(ReadOnlyMemory<byte> Result) : CallOutcome;

    /// <summary>With an error.</summary>
    public sealed record Failed(RequestError Error) : CallOutcome;

    /// <summary>The process ended; the request may have been executed.</summary>
    public sealed record Lost(SidecarExit Exit) : CallOutcome;

    /// <summary>The process had ended already; the request was not sent.</summary>
    public sealed record NotSent : CallOutcome;
}
