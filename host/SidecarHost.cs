using System.Text.Json;
using Sidecar.Host.Client;
using Sidecar.Host.OneShot;
using Sidecar.Host.Overlays;
using Sidecar.Host.Processes;
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
    private readonly CancellationTokenSource _stop = new();
    private readonly RouteBoard _routes = new();
    private readonly OverlayMemory _overlays;
    private readonly OneShotRoute _oneShot;
    private readonly AnswerDesk _desk;
    private readonly Lazy<Task> _disposal;
    private Task _supervision = Task.CompletedTask;

    private SidecarHost(SidecarHostOptions options, ISidecarLauncher launcher, ConnectionContext context)
    {
        (_options, _events) = (options, context.Events);
        _overlays = new OverlayMemory(options.Workspace);
        _oneShot = new OneShotRoute(launcher, options.Workspace, _overlays, context, _stop.Token);
        _desk = new AnswerDesk(
            _routes, _oneShot, new Quarantine(options.Supervision.Quarantine, options.Time), _overlays, options, _events);
        _disposal = new Lazy<Task>(StopAsync);
    }

    /// <summary>Starts a sidecar for a workspace, which then loads in the background; questions wait for it.</summary>
    /// <param name="options">What to open.</param>
    /// <param name="cancellation">Gives up starting; no process is left.</param>
    /// <exception cref="SidecarStartException">The sidecar cannot be started here; the message says what to mend.</exception>
    public static Task<SidecarHost> StartAsync(SidecarHostOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.OneShot)
            SidecarLauncher.Check(options);
        return StartAsync(options, new SidecarLauncher(options), cancellation);
    }

    internal static async Task<SidecarHost> StartAsync(
        SidecarHostOptions options, ISidecarLauncher launcher, CancellationToken cancellation)
    {
        var context = new ConnectionContext(options.Supervision, options.Time, new EventPump(options.OnEvent), new CallIds());
        var host = new SidecarHost(options, launcher, context);
        if (options.OneShot)
            host._routes.Offer(host._oneShot);
        else
            await host.SuperviseAsync(new SidecarStarter(launcher, options.Workspace, host._overlays, context), cancellation).ConfigureAwait(false);
        return host;
    }

    /// <summary>
    /// Asks one question. What <see cref="SetOverlay"/> sets holds for as long as the host lives, whatever happens to the process
    /// behind it; await it before asking about it.
    /// </summary>
    /// <typeparam name="TResult">The answer's type, which the request knows.</typeparam>
    /// <param name="request">The operation's parameters.</param>
    /// <param name="call">What is special about this call; null for nothing.</param>
    /// <param name="cancellation">Gives up waiting, at once; the sidecar is told to stop working on it.</param>
    /// <exception cref="RequestFailedException">The request is wrong, or cannot be answered; do not repeat it.</exception>
    /// <exception cref="SidecarLostException">The sidecar ended, and the request cannot be repeated by itself.</exception>
    /// <exception cref="DeadlineExceededException">Neither answer nor progress came in time.</exception>
    /// <exception cref="ObjectDisposedException">The host is disposed.</exception>
    /// <exception cref="ArgumentException">The request keeps only some fields, which a type cannot hold.</exception>
    public async Task<TResult> AskAsync<TResult>(
        IRequest<TResult> request, CallOptions? call = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (TResult)await AskAsync(request.Operation, request, call, cancellation).ConfigureAwait(false);
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
        if (request is PagedRequest { Fields: not null } && operation.ResultType.Type != typeof(JsonElement))
            throw new ArgumentException($"With 'Fields', an answer lacks what {operation.ResultType.Type.Name} requires; ask {nameof(Operation)}.{nameof(Operation.AsJson)}().", nameof(request));
        var question = ToQuestion(operation, request, call);
        try
        {
            var answer = await _desk.AnswerAsync(question, cancellation).ConfigureAwait(false);
            return AnswerReader.Read(operation, answer);
        }
        finally
        {
            question.Progress?.Close();
        }
    }

    /// <summary>Stops the sidecar: asks, waits, terminates, waits, kills. Nothing is started or left afterwards.</summary>
    public ValueTask DisposeAsync() => new(_disposal.Value);

    private async Task SuperviseAsync(SidecarStarter starter, CancellationToken cancellation)
    {
        try
        {
            var first = await starter.StartAsync(cancellation).ConfigureAwait(false);
            _supervision = new Supervisor(first, starter, _routes, _oneShot, _options, _events).RunAsync(_stop.Token);
        }
        catch (Exception e) when (e is SidecarStartException or OperationCanceledException)
        {
            // The first start has no second try: what is wrong is for the caller to mend.
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task StopAsync()
    {
        _routes.Close();
        await _stop.CancelAsync().ConfigureAwait(false);
        await _supervision.ConfigureAwait(false);
        await _oneShot.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
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
