using System.Text;

namespace Sidecar.Host.Processes;

/// <summary>Puts an exit into words.</summary>
internal static class ExitText
{
    public static string Of(SidecarExit exit)
    {
        var text = new StringBuilder(Cause(exit.Reason));
        if (exit.ExitCode is { } code)
            text.Append($", exit code {code}{Meaning(exit.Reason, code)}");
        text.Append($", after {exit.Uptime.TotalSeconds:0.0} s");
        if (exit.Detail is not null)
            text.Append($" ({exit.Detail})");
        text.Append('.');
        if (!exit.StderrTail.IsDefaultOrEmpty)
            text.Append(" Its last words on standard error:").AppendJoin("", exit.StderrTail.Select(line => "\n  " + line));
        return text.ToString();
    }

    private static string Cause(ExitReason reason) => reason switch
    {
        ExitReason.Requested => "was stopped by its host",
        ExitReason.Hung => "hung and was killed",
        ExitReason.HandshakeFailed => "never became ready",
        ExitReason.ProtocolViolation => "broke the protocol and was killed",
        ExitReason.MemoryLimit => "used too much memory and was replaced",
        _ => "crashed",
    };

    private static string Meaning(ExitReason reason, int code) => code switch
    {
        134 => " (aborted: a fatal error, or out of memory)",
        137 when reason == ExitReason.Crashed => " (killed, probably by the system for lack of memory)",
        139 => " (segmentation fault)",
        143 => " (terminated)",
        _ => "",
    };
}
