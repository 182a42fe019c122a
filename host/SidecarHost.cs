using Sidecar.Host.Client;
using Sidecar.Host.Process;
using Sidecar.Host.Supervision;
using Sidecar.Protocol.Operations;

namespace Sidecar.Host;

/// <summary>
/// Owns an analysis process and asks it questions; any number at once, from any thread. Crashes, hangs and restarts
/// happen behind it: a caller sees an answer or a <see cref="SidecarException"/>.
/// </summary>
public sealed class SidecarHost : IAsyncDisposable
{
    private readonly SidecarHostOptions _options;
    private readonly EventPump _events;
    private readonly AnswerDesk _desk;

    private SidecarHost(SidecarHostOptions options, EventPump events, AnswerDesk desk) =>
        (_options, _events, _desk) = (options, events, desk);

    /// <summary>Starts a sidecar for a workspace, which then loads in the background; questions wait for it.</summary>
    /// <param name="options">What to open.</param>
    /// <param name="cancellation">Gives up starting; no process is left.</param>
    /// <exception cref="SidecarStartException">The sidecar cannot be started here; the message says what to mend.</exception>
    public static Task<SidecarHost> StartAsync(SidecarHostOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartAsync(options, new SidecarLauncher(options), cancellation);
    }

    internal static async Task<SidecarHost> StartAsync(
        SidecarHostOptions options, ISidecarLauncher launcher, CancellationToken cancellation)
    {
        var events = new EventPump(options.OnEvent);
        var context = new ConnectionContext(options.Supervision, options.Time, events, new CallIds());
        var connection = await new SidecarStarter(launcher, options.Workspace, context).StartAsync(cancellation).ConfigureAwait(false);
        return new SidecarHost(options, events, new AnswerDesk(connection));
    }

    /// <summary>Asks one question.</summary>
    /// <typeparam name="TResult">The answer's type, which the request knows.</typeparam>
    /// <param name="request">The operation's parameters.</param>
    /// <param name="call">What is special about this call; null for nothing.</param>
    /// <param name="cancellation">Gives up waiting, at once; the sidecar is told to stop working on it.</param>
    /// <exception cref="RequestFailedException">The request is wrong, or cannot be answered; do not repeat it.</exception>
    /// <exception cref="SidecarLostException">The sidecar ended, and the request cannot be repeated by itself.</exception>
    /// <exception cref="DeadlineExceededException">Neither answer nor progress came in time.</exception>
    /// <exception cref="ObjectDisposedException">The host is disposed.</exception>
    public async Task<TResult> AskAsync<TResult>(
        IRequest<TResult> request, CallOptions? call = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var question = ToQuestion(request.Operation, request, call);
        var answer = await _desk.AnswerAsync(question, cancellation).ConfigureAwait(false);
        return (TResult)AnswerReader.Read(request.Operation, answer);
    }

    /// <summary>Asks one question whose type is only known at run time, as a command line or a bridge does.</summary>
    /// <param name="operation">What to ask.</param>
    /// <param name="request">Its parameters, of <see cref="Operation.RequestType"/>.</param>
    /// <param name="call">What is special about this call; null for nothing.</param>
    /// <param name="cancellation">As above.</param>
    /// <returns>The answer, of <see cref="Operation.ResultType"/>. Fails as the typed form does.</returns>
    public async Task<object> AskAsync(
        Operation operation, object request, CallOptions? call = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        var answer = await _desk.AnswerAsync(ToQuestion(operation, request, call), cancellation).ConfigureAwait(false);
        return AnswerReader.Read(operation, answer);
    }

    /// <summary>Stops the sidecar: asks, waits, terminates, waits, kills. Nothing is started or left afterwards.</summary>
    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync().ConfigureAwait(false);
        _events.Publish(new SupervisorEvent.Stopped());
        _events.Close();
    }

    private Question ToQuestion(Operation operation, object parameters, CallOptions? call)
    {
        var relay = call?.Progress is { } target
            ? new ProgressRelay(target, e => _events.Publish(new SupervisorEvent.ProgressCallbackFailed(operation.Name, e)))
            : null;
        return new Question(operation, parameters, call?.Deadline ?? _options.Deadline, _options.LoadDeadline, relay);
    }
}
