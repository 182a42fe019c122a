using System.Runtime.InteropServices;
using System.Text;
using Sidecar.Cli;
using Sidecar.Cli.Asking;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
var commandLine = new CommandLine(Surroundings.OfProcess(), HostAsker.AskAsync);
return (int)await commandLine.RunAsync(args, cancellation.Token);

// The first one lets the sidecar be stopped in order; a second one ends this process, and the sidecar notices that.
void Cancel(PosixSignalContext signal)
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
