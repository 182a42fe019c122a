using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Host.Client;

/// <summary>What a caller wants to know, whichever process answers it, and however often it must be asked.</summary>
internal sealed class Question(Operation operation, object parameters, TimeSpan deadline, TimeSpan cap, ProgressRelay? progress)
{
    public Operation Operation => operation;

    public object Parameters => parameters;

    /// <summary>The silence allowed.</summary>
    public TimeSpan Deadline => deadline;

    /// <summary>The longest it may take with progress.</summary>
    public TimeSpan Cap => cap > deadline ? cap : deadline;

    public ProgressRelay? Progress => progress;

    public ReadOnlyMemory<byte> ToLine(long id) => LineBuffer.Build(
        (Question: this, Id: id),
        static (output, state) => MessageWriter.WriteRequest(
            output, new RequestId(state.Id), state.Question.Operation.Name, state.Question.Parameters, state.Question.Operation.RequestType));
}
