using Sidecar.Host.Client;
using Sidecar.Host.Overlays;
using Sidecar.Host.Processes;
using Sidecar.Protocol.Messages;

namespace Sidecar.Host.OneShot;

/// <summary>Answers each question with a process of its own: slower by a load of the workspace, and nothing that one does reaches another.</summary>
internal sealed class OneShotRoute(
    ISidecarLauncher launcher, string workspace, OverlayMemory overlays, ConnectionContext context, CancellationToken stopping) : IRoute, IAsyncDisposable
{
    private readonly SemaphoreSlim _slots = new(context.Supervision.OneShotConcurrency);

    public bool IsIsolated => true;

    public async Task<CallOutcome> AskAsync(Question question, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        try
        {
            await _slots.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                return overlays.IsEmpty
                    ? await AskOneAsync(question, either.Token).ConfigureAwait(false)
                    : await OverlaidProcess.AskAsync(launcher, workspace, overlays, question, context, either.Token).ConfigureAwait(false);
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested && stopping.IsCancellationRequested)
        {
            throw new ObjectDisposedException("The host was disposed before the answer came.", e);
        }
        catch (OperationCanceledException e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
    }

    /// <summary>Waits until no process is left; the token given at the start ends them.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var slot = 0; slot < context.Supervision.OneShotConcurrency; slot++)
            await _slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<CallOutcome> AskOneAsync(Question question, CancellationToken cancellation)
    {
        using var silence = new CancellationTokenSource(question.Deadline, context.Time);
        using var cap = new CancellationTokenSource(question.Cap, context.Time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token, cap.Token);
        var (arguments, input) = OneShotArguments.Of(question, workspace);
        var process = new OneShotProcess(launcher.Launch(arguments), context, line =>
        {
            silence.CancelAfter(question.Deadline);
            question.Progress?.Report(new ProgressReport(line, 0, Total: null));
        });
        try
        {
            return await process.RunAsync(input, any.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DeadlineExceededException(question.Operation.Name, question.Deadline);
        }
    }
}
