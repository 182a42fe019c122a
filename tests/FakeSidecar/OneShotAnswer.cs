using System.Text;
using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar;

/// <summary>The one-shot mode: <c>--command NAME --project PATH --args JSON</c>, with <c>-</c> for JSON on standard input.</summary>
internal static class OneShotAnswer
{
    public static int Run(Script script, FakePeer peer, string[] args, Stream input)
    {
        var parameters = Value(args, "--args");
        if (parameters == "-")
            parameters = new StreamReader(input).ReadToEnd();
        script.OnRequest(peer, new Message.Request(
            new RequestId(1), Value(args, "--command"), Encoding.UTF8.GetBytes(parameters), Envelope.Plain, Value(args, "--project")));
        return 0;
    }

    private static string Value(string[] args, string option) => args[Array.IndexOf(args, option) + 1];
}
