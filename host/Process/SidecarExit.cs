using System.Collections.Immutable;
using Sidecar.Host.Processes;

namespace Sidecar.Host;

/// <summary>How a sidecar ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ExitCode">Its exit code, 128 and the number when a signal ended it; null when it never ran or is not gone yet.</param>
/// <param name="StderrTail">The last lines of its standard error, at most 20 and 4 KiB.</param>
/// <param name="Uptime">How long it ran.</param>
public sealed record SidecarExit(ExitReason Reason, int? ExitCode, ImmutableArray<string> StderrTail, TimeSpan Uptime)
{
    /// <summary>Which sidecar of this host it was, from 1; 0 for a one-shot process.</summary>
    public int Generation { get; init; }

    /// <summary>How many requests it had not answered.</summary>
    public int InFlight { get; init; }

    /// <summary>How many requests it had answered.</summary>
    public long Answered { get; init; }

    /// <summary>What else is known, for example the line that broke the protocol.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it left of its own accord while nobody waited for it, which is no crash.</summary>
    internal bool IsCleanAndIdle => Reason == ExitReason.Crashed && ExitCode == 0 && InFlight == 0;

    /// <summary>Whether every further start would fail alike.</summary>
    internal bool IsPermanent { get; init; }

    /// <summary>All of it in words, to follow "it".</summary>
    public string Describe() => ExitText.Of(this);
}
