using Polly;
using Polly.Retry;
using Sidecar.Host.Client;

namespace Sidecar.Host.Supervision;

/// <summary>
/// Keeps one sidecar alive: starts it, waits for its end, does what the policy decides. The whole life of a host is this
/// one loop; nobody else starts or stops a sidecar.
/// </summary>
internal sealed class Supervisor
{
    private readonly SidecarStarter _starter;
    private readonly RouteBoard _routes;
    private readonly IRoute _oneShot;
    private readonly SidecarHostOptions _options;
    private readonly EventPump _events;
    private readonly RestartPolicy _policy;
    private readonly ResiliencePipeline<RestartDecision> _respawning;
    private readonly long _startedAt;
    private FailureHistory _history = new();
    private Connection? _first;
    private bool _inOneShot;

    public Supervisor(
        Connection first, SidecarStarter starter, RouteBoard routes, IRoute oneShot, SidecarHostOptions options, EventPump events)
    {
        (_first, _starter, _routes, _oneShot, _options, _events) = (first, starter, routes, oneShot, options, events);
        _policy = new RestartPolicy(options.Supervision);
        _respawning = BuildPipeline();
        _startedAt = options.Time.GetTimestamp();
        routes.Offer(first);
    }

    /// <summary>Ends when <paramref name="stop"/> is cancelled and the sidecar of that moment is gone.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var decision = await _respawning.ExecuteAsync(LiveAsync, stop).ConfigureAwait(false);
                if (decision is RestartDecision.Stop)
                    return;
                if (decision is RestartDecision.OneShot oneShot)
                    await AnswerWithoutSidecarAsync(oneShot, stop).ConfigureAwait(false);
                else
                    await _routes.Demand.WaitAsync(stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Between two sidecars: there is nothing to stop.
            return;
        }
    }

    private ResiliencePipeline<RestartDecision> BuildPipeline() =>
        new ResiliencePipelineBuilder<RestartDecision> { TimeProvider = _options.Time }
            .AddRetry(new RetryStrategyOptions<RestartDecision>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is RestartDecision.Respawn),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(Vary(((RestartDecision.Respawn)args.Outcome.Result!).Delay)),
                OnRetry = args =>
                {
                    _events.Publish(new SupervisorEvent.RestartScheduled(args.RetryDelay, _history.Restarts));
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    // So that sidecars that fell together do not rise together. Nothing secret hangs on it.
    private TimeSpan Vary(TimeSpan delay) =>
        delay * (1 + (_options.Supervision.Jitter * ((2 * Random.Shared.NextDouble()) - 1)));

    private async ValueTask<RestartDecision> LiveAsync(CancellationToken stop)
    {
        var exit = await LiveOnceAsync(stop).ConfigureAwait(false);
        _events.Publish(new SupervisorEvent.Exited(exit));
        _history = _history.After(exit, _options.Time.GetElapsedTime(_startedAt), _options.Supervision);
        return _policy.Decide(_history, exit);
    }

    private async Task<SidecarExit> LiveOnceAsync(CancellationToken stop)
    {
        try
        {
            var connection = Interlocked.Exchange(ref _first, null) ?? await _starter.StartAsync(stop).ConfigureAwait(false);
            Offer(connection);
            var exit = await UntilEndAsync(connection, stop).ConfigureAwait(false);
            _routes.Withdraw(connection);
            return exit;
        }
        catch (SidecarStartException e)
        {
            return (e.Exit ?? new SidecarExit(ExitReason.HandshakeFailed, null, [], TimeSpan.Zero) { Detail = e.Message }) with
            {
                IsPermanent = e.IsPermanent,
            };
        }
    }

    private void Offer(Connection connection)
    {
        _routes.Offer(connection);
        if (!_inOneShot)
            return;
        _inOneShot = false;
        _events.Publish(new SupervisorEvent.LeftOneShot(connection.Generation));
    }

    private static async Task<SidecarExit> UntilEndAsync(Connection connection, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = stop.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), stopped);
        if (await Task.WhenAny(connection.Ended, stopped.Task).ConfigureAwait(false) == stopped.Task)
            await connection.DisposeAsync().ConfigureAwait(false);
        // After the whole ladder even a process that cannot be killed is given up on.
        return connection.Ended.IsCompleted || !stop.IsCancellationRequested
            ? await connection.Ended.ConfigureAwait(false)
            : new SidecarExit(ExitReason.Requested, null, [], TimeSpan.Zero) { Detail = "it could not be killed" };
    }

    private async Task AnswerWithoutSidecarAsync(RestartDecision.OneShot decision, CancellationToken stop)
    {
        _history = _history.Tripped();
        _inOneShot = true;
        _routes.Offer(_oneShot);
        _events.Publish(new SupervisorEvent.EnteredOneShot(decision.Reason, decision.CoolDown));
        await Task.Delay(decision.CoolDown, _options.Time, stop).ConfigureAwait(false);
    }
}
