using Sidecar.Host.Client;

namespace Sidecar.Host.Supervision;

internal sealed class AnswerDesk(Connection connection) : IAsyncDisposable
{
    public async Task<ReadOnlyMemory<byte>> AnswerAsync(Question question, CancellationToken cancellation) =>
        await connection.AskAsync(question, cancellation).ConfigureAwait(false) switch
        {
            CallOutcome.Answered answered => answered.Result,
            CallOutcome.Failed failed => throw new RequestFailedException(failed.Error),
            CallOutcome.Lost lost => throw new SidecarLostException(question.Operation.Name, lost.Exit, mayHaveExecuted: true),
            _ => throw new SidecarLostException(
                question.Operation.Name, await connection.Ended.ConfigureAwait(false), mayHaveExecuted: false),
        };

    public async ValueTask DisposeAsync() => await connection.DisposeAsync().ConfigureAwait(false);
}
