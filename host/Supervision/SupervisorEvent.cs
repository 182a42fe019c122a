namespace Sidecar.Host;

/// <summary>Something that happened to a sidecar. A closed set: a listener may switch over the nested records.</summary>
public abstract record SupervisorEvent
{
    private SupervisorEvent()
    {
    }

    /// <summary>Whether a person should be told.</summary>
    public virtual bool IsWarning => false;

    /// <summary>A process was started.</summary>
    /// <param name="Generation">Which sidecar of this host, from 1.</param>
    /// <param name="Pid">Its process id.</param>
    public sealed record Started(int Generation, int Pid) : SupervisorEvent;

    /// <summary>It finished the handshake and answers.</summary>
    /// <param name="Generation">Which sidecar.</param>
    /// <param name="Pid">Its process id.</param>
    /// <param name="Elapsed">From its start.</param>
    public sealed record Ready(int Generation, int Pid, TimeSpan Elapsed) : SupervisorEvent;

    /// <summary>It ended, or could not be started.</summary>
    /// <param name="Exit">How.</param>
    public sealed record Exited(SidecarExit Exit) : SupervisorEvent
    {
        /// <inheritdoc/>
        public override bool IsWarning => Exit.Reason != ExitReason.Requested && !Exit.IsCleanAndIdle;
    }

    /// <summary>A successor will be started.</summary>
    /// <param name="Delay">After this wait.</param>
    /// <param name="Attempt">How many in a row, from 1.</param>
    public sealed record RestartScheduled(TimeSpan Delay, int Attempt) : SupervisorEvent;

    /// <summary>The sidecar is not trusted for now: each request gets a process of its own.</summary>
    /// <param name="Reason">What led to it.</param>
    /// <param name="CoolDown">When a sidecar is tried again.</param>
    public sealed record EnteredOneShot(string Reason, TimeSpan CoolDown) : SupervisorEvent
    {
        /// <inheritdoc/>
        public override bool IsWarning => true;
    }

    /// <summary>A sidecar answers again.</summary>
    /// <param name="Generation">Which.</param>
    public sealed record LeftOneShot(int Generation) : SupervisorEvent;

    /// <summary>A request was in flight when its sidecar ended and is asked again.</summary>
    /// <param name="Operation">Its name on the wire.</param>
    /// <param name="Deaths">How many processes have ended on it.</param>
    public sealed record RequestRepeated(string Operation, int Deaths) : SupervisorEvent;

    /// <summary>A request was in flight in several deaths and is kept away from the sidecar.</summary>
    /// <param name="Operation">Its name on the wire.</param>
    /// <param name="Deaths">How many processes have ended on it: from two on it is answered in one-shot mode, from three on refused.</param>
    /// <param name="Duration">For how long.</param>
    public sealed record RequestQuarantined(string Operation, int Deaths, TimeSpan Duration) : SupervisorEvent
    {
        /// <inheritdoc/>
        public override bool IsWarning => true;
    }

    /// <summary>A line on standard output was not the protocol's and was passed over.</summary>
    /// <param name="Generation">Which sidecar.</param>
    /// <param name="Line">Its beginning.</param>
    /// <param name="Count">How many such lines there were.</param>
    public sealed record NoiseOnOutput(int Generation, string Line, int Count) : SupervisorEvent;

    /// <summary>A line on standard error.</summary>
    /// <param name="Generation">Which sidecar; 0 for a one-shot process.</param>
    /// <param name="Line">The line.</param>
    public sealed record StderrLine(int Generation, string Line) : SupervisorEvent;

    /// <summary>An answer came that nobody waits for.</summary>
    /// <param name="Generation">Which sidecar.</param>
    /// <param name="Id">The id it carried.</param>
    /// <param name="Count">How many such answers there were.</param>
    public sealed record UnknownAnswer(int Generation, string Id, int Count) : SupervisorEvent;

    /// <summary>A progress callback threw; the request goes on.</summary>
    /// <param name="Operation">The request.</param>
    /// <param name="Error">What it threw.</param>
    public sealed record ProgressCallbackFailed(string Operation, Exception Error) : SupervisorEvent;

    /// <summary>The host is disposed; nothing is started any more.</summary>
    public sealed record Stopped : SupervisorEvent;
}
