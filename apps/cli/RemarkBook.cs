using System.Collections.Concurrent;
using Sidecar.Cli.Asking;
using Sidecar.Cli.Output;
using Sidecar.Protocol.Messages;

namespace Sidecar.Cli;

/// <summary>Tells what happened on the way: everything at once when verbose, otherwise the warnings at the end.</summary>
internal sealed class RemarkBook(Messages messages, bool verbose) : IProgress<ProgressReport>
{
    private readonly ConcurrentQueue<Remark> _warnings = new();

    /// <summary>Takes note of <paramref name="remark"/>.</summary>
    public void Add(Remark remark)
    {
        if (verbose)
            messages.Event(remark.Text);
        else if (remark.IsWarning)
            _warnings.Enqueue(remark);
    }

    /// <inheritdoc/>
    public void Report(ProgressReport value) => messages.Event(ProgressDisplay.Text(value));

    /// <summary>Tells the warnings that had to wait for the spinner to end.</summary>
    public void TellWarnings()
    {
        while (_warnings.TryDequeue(out var remark))
            messages.Warning(remark.Text);
    }
}
