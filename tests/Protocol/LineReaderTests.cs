using System.IO.Pipelines;
using Sidecar.Protocol.Framing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class LineReaderTests
{
    private const int Limit = 16;

    public static TheoryData<int> ChunkSizes => [1, 2, 3, 7, 1000];

    [Theory]
    [Trait("Fault", "20")]
    [MemberData(nameof(ChunkSizes))]
    public async Task Lines_are_cut_wherever_the_chunks_end(int chunk) => await AssertLines(
        "{\"a\":\"é😀\"}\n\n{}\r\n\r\n[1]\n", chunk, "Complete {\"a\":\"é😀\"}", "Complete {}", "Complete [1]", "End");

    [Theory]
    [MemberData(nameof(ChunkSizes))]
    public async Task A_line_of_the_limit_is_whole_and_one_byte_more_is_too_long(int chunk) => await AssertLines(
        "1234567890123456\n12345678901234567\nok\n", chunk,
        "Complete 1234567890123456", "TooLong 12345678901234567", "Complete ok", "End");

    [Theory]
    [MemberData(nameof(ChunkSizes))]
    public async Task What_is_tolerated_around_a_line_does_not_count(int chunk) => await AssertLines(
        "\ufeff1234567890123456\r\n1234567890123456\r\n12345678901234567\r\nok\n", chunk,
        "Complete 1234567890123456", "Complete 1234567890123456", "TooLong 12345678901234567", "Complete ok", "End");

    [Theory]
    [Trait("Fault", "27")]
    [MemberData(nameof(ChunkSizes))]
    public async Task After_a_line_that_is_far_too_long_the_next_is_read(int chunk)
    {
        var lines = await ReadLines.AllAsync(Wire.Bytes($"{new string('x', 100_000)}\nnext\n"), Limit, chunk);
        Assert.Equal([LineStatus.TooLong, LineStatus.Complete, LineStatus.End], lines.Select(l => l.Status));
        Assert.Equal("next", Wire.Text(lines[1].Bytes));
        Assert.InRange(lines[0].Bytes.Length, Limit, LineReader.KeptPrefixBytes);
    }

    [Theory]
    [MemberData(nameof(ChunkSizes))]
    public async Task The_beginning_of_a_line_that_is_too_long_has_no_byte_order_mark(int chunk)
    {
        var lines = await ReadLines.AllAsync(Wire.Bytes($"\ufeff{new string('x', 64)}\n\ufeffa\n"), Limit, chunk);
        Assert.StartsWith("xxxx", Wire.Text(lines[0].Bytes), StringComparison.Ordinal);
        Assert.Equal("\ufeffa", Wire.Text(lines[1].Bytes));
    }

    [Theory]
    [Trait("Fault", "30")]
    [MemberData(nameof(ChunkSizes))]
    public async Task A_byte_order_mark_is_tolerated_once_and_only_at_the_start(int chunk) => await AssertLines(
        "\ufeff{}\n\ufeff{}\n", chunk, "Complete {}", "Complete \ufeff{}", "End");

    [Theory]
    [Trait("Fault", "19")]
    [MemberData(nameof(ChunkSizes))]
    public async Task What_the_stream_ends_in_is_never_a_line_even_if_it_is_valid(int chunk) => await AssertLines(
        "{}\n{\"id\":1}", chunk, "Complete {}", "Incomplete {\"id\":1}");

    [Theory]
    [MemberData(nameof(ChunkSizes))]
    public async Task A_stream_that_ends_in_a_line_that_is_too_long_keeps_its_beginning(int chunk)
    {
        var line = Assert.Single(await ReadLines.AllAsync(Wire.Bytes(new string('x', 5000)), Limit, chunk));
        Assert.Equal(LineStatus.Incomplete, line.Status);
        Assert.InRange(line.Bytes.Length, Limit, LineReader.KeptPrefixBytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n\n\n")]
    public async Task A_stream_without_lines_just_ends(string text) => await AssertLines(text, 1, "End");

    [Fact]
    public async Task The_end_is_told_again_and_again()
    {
        var reader = new LineReader(PipeReader.Create(new ChunkedStream(default)), Limit);
        for (var i = 0; i < 3; i++)
            Assert.Equal(LineStatus.End, (await reader.ReadAsync(CancellationToken.None)).Status);
    }

    [Fact]
    [Trait("Fault", "18")]
    public async Task Half_a_line_waits_for_the_rest()
    {
        var pipe = new Pipe();
        var reader = new LineReader(pipe.Reader, Limit);
        await pipe.Writer.WriteAsync(Wire.Bytes("{\"a\""));
        var line = reader.ReadAsync(CancellationToken.None);
        Assert.False(line.IsCompleted);
        await pipe.Writer.WriteAsync(Wire.Bytes(":1}\n"));
        Assert.Equal("{\"a\":1}", Wire.Text((await line.OrHang()).Bytes));
    }

    [Fact]
    public async Task What_a_pipe_receives_byte_by_byte_is_cut_as_from_a_stream()
    {
        var pipe = new Pipe(new PipeOptions(minimumSegmentSize: 16));
        var reader = new LineReader(pipe.Reader, 64);
        string[] lines = ["{\"a\":1}", new string('x', 64), "é😀", new string('y', 40)];
        foreach (var expected in lines)
        {
            var line = reader.ReadAsync(CancellationToken.None).AsTask();
            foreach (var value in Wire.Bytes(expected + "\n"))
                await pipe.Writer.WriteAsync(new[] { value });
            Assert.Equal(expected, Wire.Text((await line.OrHang()).Bytes));
        }
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_without_losing_anything()
    {
        var pipe = new Pipe();
        var reader = new LineReader(pipe.Reader, Limit);
        await pipe.Writer.WriteAsync(Wire.Bytes("ab"));
        using var cancel = new CancellationTokenSource();
        var line = reader.ReadAsync(cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => line.OrHang());
        await pipe.Writer.WriteAsync(Wire.Bytes("c\n"));
        Assert.Equal("abc", Wire.Text((await reader.ReadAsync(CancellationToken.None).OrHang()).Bytes));
    }

    [Fact]
    [Trait("Fault", "28")]
    public async Task An_endless_line_costs_no_more_than_the_limit()
    {
        const int Mebibyte = 1024 * 1024;
        using var pool = new CountingPool();
        var input = PipeReader.Create(new EndlessStream(256L * Mebibyte), new StreamPipeReaderOptions(pool));
        Assert.Equal(LineStatus.Incomplete, (await new LineReader(input, Mebibyte).ReadAsync(CancellationToken.None).OrHang()).Status);
        Assert.InRange(pool.PeakBytes, Mebibyte, 2 * Mebibyte);
    }

    [Fact]
    [Trait("Fault", "26")]
    public async Task A_line_of_64_MiB_is_read_whole()
    {
        var line = new byte[(64 * 1024 * 1024) + 1];
        line.AsSpan().Fill((byte)'x');
        line[^1] = (byte)'\n';
        var lines = await ReadLines.AllAsync(line, 64 * 1024 * 1024, 65536);
        Assert.Equal([LineStatus.Complete, LineStatus.End], lines.Select(l => l.Status));
        Assert.Equal(line.Length - 1, lines[0].Bytes.Length);
    }

    private static async Task AssertLines(string text, int chunk, params string[] expected) =>
        Assert.Equal(expected, ReadLines.Describe(await ReadLines.AllAsync(Wire.Bytes(text), Limit, chunk)));
}
