using Sidecar.Cli.Output;
using Sidecar.Host;

namespace Sidecar.Cli.Asking;

/// <summary>Puts what happens to a sidecar into words.</summary>
internal static class EventText
{
    /// <summary>One line about <paramref name="happened"/>.</summary>
    public static string Of(SupervisorEvent happened) => happened switch
    {
        SupervisorEvent.Started e => $"sidecar {e.Generation} started, pid {e.Pid}",
        SupervisorEvent.Ready e => $"sidecar {e.Generation} is ready after {Quantity.Time(e.Elapsed)}",
        SupervisorEvent.Exited e => $"the sidecar {e.Exit.Describe()}",
        SupervisorEvent.RestartScheduled e => $"attempt {e.Attempt} to start another in {Quantity.Time(e.Delay)}",
        SupervisorEvent.EnteredOneShot e =>
            $"each question gets a process of its own for {Quantity.Time(e.CoolDown)}: {e.Reason}",
        SupervisorEvent.LeftOneShot e => $"sidecar {e.Generation} answers again",
        SupervisorEvent.RequestRepeated e => $"'{e.Operation}' is asked again",
        SupervisorEvent.RequestQuarantined e =>
            $"'{e.Operation}' is kept away from the sidecar for {Quantity.Time(e.Duration)}: {e.Deaths} have ended on it",
        SupervisorEvent.NoiseOnOutput e => $"not the protocol's, passed over: {e.Line}",
        SupervisorEvent.StderrLine e => $"sidecar says: {e.Line}",
        SupervisorEvent.UnknownAnswer e => $"an answer that nobody waits for: {e.Id}",
        SupervisorEvent.ProgressCallbackFailed e => $"progress of '{e.Operation}' could not be shown: {e.Error.Message}",
        SupervisorEvent.Stopped => "the sidecar is stopped",
        _ => happened.ToString(),
    };
}
