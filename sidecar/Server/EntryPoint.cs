using Sidecar.Protocol.Descriptors;
using Sidecar.Server.Diagnostics;
using Sidecar.Server.Serving;

namespace Sidecar.Server;

/// <summary>Turns arguments into a mode: long-lived, one-shot, or help.</summary>
internal static class EntryPoint
{
    private const int Success = 0;
    private const int OutputBroken = 1;
    private const int BadUsage = 2;

    public static async Task<int> RunAsync(string[] arguments, ProtocolStreams streams)
    {
        var options = ServerArguments.Parse(arguments);
        using var shield = InterruptShield.Raise();
        switch (options.Mode)
        {
            case ServerMode.Stdio:
                using (ParentWatch.Start(TimeProvider.System))
                    return await SidecarServer.RunAsync(streams.Input, streams.Output, options, TimeProvider.System) ? Success : OutputBroken;
            case ServerMode.OneShot:
                using (ParentWatch.Start(TimeProvider.System))
                    return await OneShot.RunAsync(options, streams, TimeProvider.System) ? Success : OutputBroken;
            default:
                await Console.Error.WriteLineAsync(options.Problem ?? ServerArguments.Usage);
                return options.Problem is null ? Success : BadUsage;
        }
    }
}
