using Sidecar.Protocol.Errors;

namespace Sidecar.Protocol.Messages;

/// <summary>One message from the wire. The cases are <see cref="Request"/>, <see cref="Notification"/>, <see cref="Response"/> and <see cref="Malformed"/>.</summary>
public abstract record Message
{
    private Message()
    {
    }

    /// <summary>A question that wants exactly one answer.</summary>
    /// <param name="Id">Echoed in the answer.</param>
    /// <param name="Method">The operation's wire name.</param>
    /// <param name="Parameters">The JSON of the operation's parameters; empty when there was none.</param>
    /// <param name="Envelope">The form the answer takes.</param>
    /// <param name="Workspace">The plain envelope's <c>project</c>; null in JSON-RPC.</param>
    public sealed record Request(
        RequestId Id, string Method, ReadOnlyMemory<byte> Parameters, Envelope Envelope, string? Workspace) : Message;

    /// <summary>A message that wants no answer.</summary>
    /// <param name="Method">For example <c>$/cancelRequest</c>.</param>
    /// <param name="Parameters">The JSON of its parameters; empty when there was none.</param>
    public sealed record Notification(string Method, ReadOnlyMemory<byte> Parameters) : Message;

    /// <summary>An answer.</summary>
    /// <param name="Id">The id of the question.</param>
    /// <param name="Result">The JSON of the result; empty when <paramref name="Error"/> is set.</param>
    /// <param name="Error">What went wrong; null when there is a result.</param>
    public sealed record Response(RequestId Id, ReadOnlyMemory<byte> Result, RequestError? Error) : Message;

    /// <summary>A line that is no message.</summary>
    /// <param name="Id">The id, where it could be recovered.</param>
    /// <param name="Envelope">The form the answer takes.</param>
    /// <param name="Error">What is wrong with the line.</param>
    public sealed record Malformed(RequestId Id, Envelope Envelope, RequestError Error) : Message;
}
