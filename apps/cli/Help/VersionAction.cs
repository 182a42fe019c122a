using System.CommandLine;
using System.CommandLine.Invocation;
using Sidecar.Protocol.Handshake;

namespace Sidecar.Cli.Help;

/// <summary>Shows the version of this program and of the protocol.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"sidecar {ProductVersion.Text} (protocol {ProtocolVersion.Newest})");
        return (int)ExitCode.Found;
    }
}
