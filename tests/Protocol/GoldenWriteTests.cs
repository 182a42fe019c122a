using System.Text.Json;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Protocol.Tests;

[Collection("Golden")]
public sealed class GoldenWriteTests
{
    [Fact]
    public void Requests_are_written_as_committed() => GoldenFile.AssertSame("requests.jsonl", Samples.Requests.Select((sample, i) =>
        Wire.Request(new RequestId(i + 1), sample.Operation.Name, sample.Request, sample.Operation.RequestType)));

    [Theory]
    [InlineData(Envelope.JsonRpc, "results.jsonl")]
    [InlineData(Envelope.Plain, "results-plain.jsonl")]
    public void Results_are_written_as_committed(Envelope envelope, string file) =>
        GoldenFile.AssertSame(file, Samples.Results.Select((sample, i) =>
            Wire.Result(envelope, new RequestId(i + 1), sample.Result, sample.Operation.ResultType)));

    [Theory]
    [InlineData(Envelope.JsonRpc, "errors.jsonl")]
    [InlineData(Envelope.Plain, "errors-plain.jsonl")]
    public void Errors_are_written_as_committed(Envelope envelope, string file) =>
        GoldenFile.AssertSame(file, Errors.Select(error => Wire.Error(envelope, new RequestId("a"), error))
            .Append(Wire.Error(envelope, default, new RequestError(ErrorCode.ParseError, "No id was found."))));

    [Fact]
    public void Notifications_are_written_as_committed() => GoldenFile.AssertSame("notifications.jsonl",
    [
        Wire.Progress(new RequestId(7), new ProgressReport("Loading Shop.csproj", 3, 12)),
        Wire.Progress(new RequestId("seven"), new ProgressReport("Looking for projects", 0, Total: null)),
        Framing.LineBuffer.Build(0, (output, _) => MessageWriter.WriteNotification(
            output, WellKnownMethods.CancelRequest, new CancelRequest { Id = JsonElement.Parse("7") }, ProtocolJson.Default.CancelRequest)),
    ]);

    internal static IEnumerable<RequestError> Errors =>
        Enum.GetValues<ErrorCode>().Order().Select(code => new RequestError(code, $"Why: {code}. \"<next>\" step.", Details: code.ToString()));
}
