using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Protocol.Tests;

[Collection("Golden")]
public sealed class GoldenReadTests
{
    [Fact]
    public void Committed_requests_are_read_as_what_they_say()
    {
        var lines = GoldenFile.Lines("requests.jsonl");
        Assert.Equal(OperationTable.All.Count, lines.Count);
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            var request = Assert.IsType<Message.Request>(MessageParser.Parse(line));
            Assert.Equal(new RequestId(i + 1), request.Id);
            Assert.Equal(Envelope.JsonRpc, request.Envelope);
            Assert.Equal(OperationTable.All[i].Name, request.Method);
            Assert.Equal(Wire.Text(request.Parameters), Wire.ThereAndBack(request.Parameters, OperationTable.All[i].RequestType));
        }
    }

    [Fact]
    public void Committed_plain_requests_are_read_as_what_they_say()
    {
        var lines = GoldenFile.Lines("requests-plain.jsonl");
        var described = lines.Select(line => Wire.Describe(MessageParser.Parse(line))).ToArray();
        Assert.Equal(
            [
                """request 1 Plain /shop refs {"symbol":"OrderService.Place"}""",
                """request "b" Plain  health """,
                """request 3 Plain /shop list {"file":"src/Order.cs"}""",
            ],
            described);
    }

    [Theory]
    [InlineData("results.jsonl")]
    [InlineData("results-plain.jsonl")]
    public void Committed_results_are_read_as_what_they_say(string file)
    {
        foreach (var (line, i) in GoldenFile.Lines(file).Select((line, i) => (line, i)))
        {
            var response = Assert.IsType<Message.Response>(MessageParser.Parse(line));
            Assert.Equal(new RequestId(i + 1), response.Id);
            Assert.Null(response.Error);
            Assert.Equal(Wire.Text(response.Result), Wire.ThereAndBack(response.Result, Samples.Results[i].Operation.ResultType));
        }
    }

    [Theory]
    [InlineData("errors.jsonl")]
    [InlineData("errors-plain.jsonl")]
    public void Committed_errors_are_read_as_what_they_say(string file)
    {
        var lines = GoldenFile.Lines(file);
        var expected = GoldenWriteTests.Errors.ToArray();
        foreach (var (line, error) in lines.Zip(expected))
        {
            var response = Assert.IsType<Message.Response>(MessageParser.Parse(line));
            Assert.Equal(new RequestId("a"), response.Id);
            Assert.Equal(error, response.Error);
        }
        Assert.Equal(expected.Length + 1, lines.Count);
        Assert.True(Assert.IsType<Message.Response>(MessageParser.Parse(lines[^1])).Id.IsNone);
    }

    [Fact]
    public void Committed_progress_is_read_as_its_record()
    {
        var line = Assert.IsType<Message.Notification>(MessageParser.Parse(GoldenFile.Lines("notifications.jsonl")[0]));
        Assert.Equal(Wire.Text(line.Parameters), Wire.ThereAndBack(line.Parameters, ProtocolJson.Default.ProgressNotification));
    }

    [Fact]
    public void Committed_notifications_are_read_as_what_they_say() => Assert.Equal(
        [
            """notification $/progress {"id":7,"message":"Loading Shop.csproj","done":3,"total":12}""",
            """notification $/progress {"id":"seven","message":"Looking for projects","done":0}""",
            """notification $/cancelRequest {"id":7}""",
        ],
        GoldenFile.Lines("notifications.jsonl").Select(line => Wire.Describe(MessageParser.Parse(line))));
}
