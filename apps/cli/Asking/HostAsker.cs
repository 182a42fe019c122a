using Sidecar.Host;

namespace Sidecar.Cli.Asking;

/// <summary>Asks a sidecar that lives as long as the question.</summary>
internal static class HostAsker
{
    /// <summary>Starts a sidecar, asks <paramref name="question"/> and stops the sidecar.</summary>
    /// <exception cref="TimeoutException">The question's deadline passed.</exception>
    public static async Task<Reply> AskAsync(Question question, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (question.Deadline is { } limit)
            deadline.CancelAfter(limit);
        try
        {
            return await AskWithinAsync(question, deadline.Token);
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"There was no answer within {question.Deadline!.Value.TotalSeconds} s.", e);
        }
    }

    private static async Task<Reply> AskWithinAsync(Question question, CancellationToken cancellation)
    {
        await using var host = await SidecarHost.StartAsync(OptionsOf(question), cancellation);
        var call = new CallOptions { Progress = question.Progress };
        var result = await host.AskAsync(question.Operation, question.Request, call, cancellation);
        return new Reply(result, RootOf(question.Workspace));
    }

    private static SidecarHostOptions OptionsOf(Question question)
    {
        var options = new SidecarHostOptions
        {
            Workspace = question.Workspace,
            OneShot = question.OneShot,
            Untrusted = question.Untrusted,
            OnEvent = e => question.OnRemark?.Invoke(new Remark(EventText.Of(e), e.IsWarning)),
        };
        return question.Deadline is { } limit ? options with { Deadline = limit, LoadDeadline = limit } : options;
    }

    private static string RootOf(string workspace) =>
        File.Exists(workspace) ? Path.GetDirectoryName(workspace)! : workspace;
}
