using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class StreamPropertyTests
{
    private const int Limit = 64 * 1024;
    private const string GoodLine = """{"jsonrpc":"2.0","id":"good","method":"health"}""";

    [Fact]
    [Trait("Fault", "20")]
    public void Any_chunking_of_a_valid_stream_gives_the_same_messages() =>
        Check(from lines in AnyMessages.Lines from chunks in AnyMessages.Chunks select (lines, chunks), input =>
        {
            var expected = input.lines.Select(line => Wire.Describe(MessageParser.Parse(line.AsMemory()[..^1])));
            var read = Read([.. input.lines.SelectMany(l => l)], input.chunks);
            Assert.Equal(LineStatus.End, read[^1].Status);
            Assert.Equal(expected, read.SkipLast(1).Select(line => Wire.Describe(MessageParser.Parse(line.Bytes))));
        });

    [Fact]
    public void A_valid_line_is_a_message_that_is_not_malformed() => Check(AnyMessages.Line, line =>
        Assert.IsNotType<Message.Malformed>(MessageParser.Parse(line.AsMemory()[..^1])));

    [Fact]
    [Trait("Fault", "19")]
    public void Any_prefix_of_a_valid_stream_ends_cleanly_after_its_whole_lines() =>
        Check(from lines in AnyMessages.Lines from cut in Gen.Choose(0, 100_000) from chunks in AnyMessages.Chunks select (lines, cut, chunks), input =>
        {
            byte[] all = [.. input.lines.SelectMany(l => l)];
            var prefix = all[..(input.cut % (all.Length + 1))];
            var read = Read(prefix, input.chunks);
            Assert.Equal(prefix is [] or [.., (byte)'\n'] ? LineStatus.End : LineStatus.Incomplete, read[^1].Status);
            Assert.All(read.SkipLast(1), line => Assert.IsNotType<Message.Malformed>(MessageParser.Parse(line.Bytes)));
            Assert.Equal(prefix.Count(b => b == '\n'), read.Count - 1);
        });

    [Fact]
    [Trait("Fault", "24")]
    public void Any_spoiled_line_is_an_error_or_a_message_and_the_next_line_is_read() =>
        Check(from spoiled in AnyMessages.SpoiledLine from chunks in AnyMessages.Chunks select (spoiled, chunks), input =>
        {
            var read = Read([.. input.spoiled, (byte)'\n', .. Wire.Bytes(GoodLine), (byte)'\n'], input.chunks);
            var messages = read.SkipLast(1).Select(line => MessageParser.Parse(line.Bytes)).ToArray();
            Assert.All(messages, message => Assert.NotEmpty(Wire.Describe(message)));
            Assert.Equal("request \"good\" JsonRpc  health ", Wire.Describe(messages[^1]));
        });

    [Fact]
    public void Any_spoiled_beginning_of_a_line_gives_an_id_or_none() => Check(AnyMessages.SpoiledLine, line =>
        Assert.NotEmpty(Wire.Describe(MessageParser.TooLong(line.AsSpan(0, line.Length / 2), Limit))));

    [Fact]
    [Trait("Fault", "36")]
    public void Any_spoiled_parameters_are_read_or_refused() => Check(AnyMessages.SpoiledParameters, parameters =>
    {
        foreach (var operation in OperationTable.All)
            Assert.True(Record.Exception(() => JsonSerializer.Deserialize(parameters, operation.RequestType)) is null or JsonException);
    });

    private static IReadOnlyList<Line> Read(byte[] bytes, int[] chunks)
    {
        var reading = ReadLines.AllAsync(bytes, Limit, chunks);
        Assert.True(reading.Wait(Timeouts.Hang, CancellationToken.None));
        return reading.Result;
    }

    private static void Check<T>(Gen<T> inputs, Action<T> holds) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(inputs.ToArbitrary(), input => holds(input)));
}
