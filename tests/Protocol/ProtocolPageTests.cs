using System.Text.Json;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Protocol.Tests;

/// <summary>The examples of <c>docs/protocol.md</c> are messages, and each answer fits its question.</summary>
public sealed class ProtocolPageTests
{
    private const string Fence = "```json\n";

    public static TheoryData<string> Examples => [.. File.ReadAllText(RepositoryRoot.Combine("docs", "protocol.md"))
        .ReplaceLineEndings("\n").Split(Fence).Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_what_the_protocol_reads_and_writes(string example)
    {
        Operation? asked = null;
        foreach (var line in example.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            asked = Check(Wire.Parse(line), asked);
    }

    private static Operation? Check(Message message, Operation? asked)
    {
        switch (message)
        {
            case Message.Request request:
                asked = OperationTable.Find(request.Method);
                Assert.NotNull(asked);
                if (!request.Parameters.IsEmpty)
                    Assert.Equal(Sorted(request.Parameters), Sorted(Wire.Bytes(Wire.ThereAndBack(request.Parameters, asked.RequestType))));
                return asked;
            case Message.Response { Error: null } response:
                Assert.Equal(Wire.Text(response.Result), Wire.ThereAndBack(response.Result, asked!.ResultType));
                return asked;
            case Message.Response { Error: { } error }:
                Assert.True(Enum.IsDefined(error.Code), error.ToString());
                return asked;
            case Message.Notification notification:
                Assert.Contains(notification.Method, new[] { WellKnownMethods.Progress, WellKnownMethods.CancelRequest });
                return asked;
            default:
                Assert.Fail(Wire.Describe(message));
                return null;
        }
    }

    // Nothing may get lost; the order of a request's fields is the client's own affair.
    private static IEnumerable<string> Sorted(ReadOnlyMemory<byte> json) =>
        JsonElement.Parse(json.Span).EnumerateObject().Select(p => p.ToString()).Order();
}
