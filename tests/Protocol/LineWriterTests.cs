using Sidecar.Protocol.Framing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class LineWriterTests
{
    [Fact]
    [Trait("Fault", "37")]
    public async Task Lines_of_64_threads_stay_whole_and_each_thread_s_in_order()
    {
        const int Threads = 64, LinesEach = 200;
        var stream = new RecordingStream();
        using var writer = new LineWriter(stream, "test");
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            for (var i = 0; i < LinesEach; i++)
                Assert.True(writer.TryWrite(Wire.Bytes($"{thread}:{i}:{new string('x', thread * 3)}\n")));
        });
        writer.Close();
        await writer.Ended.OrHang();

        var lines = await ReadLines.AllAsync(stream.ToArray(), 1024);
        var parts = lines.SkipLast(1).Select(l => Wire.Text(l.Bytes).Split(':')).ToArray();
        Assert.Equal(Threads * LinesEach, parts.Length);
        Assert.All(parts, p => Assert.Equal(int.Parse(p[0]) * 3, p[2].Length));
        Assert.All(parts.GroupBy(p => p[0]), thread =>
            Assert.Equal(Enumerable.Range(0, LinesEach), thread.Select(p => int.Parse(p[1]))));
    }

    [Fact]
    public async Task Closing_writes_what_is_queued_and_accepts_no_more()
    {
        var stream = new RecordingStream();
        stream.Hold();
        using var writer = new LineWriter(stream, "test");
        var lines = Enumerable.Range(0, 100).Select(i => $"{i}\n").ToArray();
        Assert.All(lines, line => Assert.True(writer.TryWrite(Wire.Bytes(line))));
        writer.Close();
        Assert.False(writer.TryWrite(Wire.Bytes("late\n")));
        Assert.False(writer.Ended.IsCompleted);
        stream.Release();
        await writer.Ended.OrHang();
        Assert.Equal(string.Concat(lines), Wire.Text(stream.ToArray()));
    }

    [Fact]
    public async Task Long_and_short_lines_keep_their_order()
    {
        var stream = new RecordingStream();
        stream.Hold();
        using var writer = new LineWriter(stream, "test");
        string[] lines = [.. new[] { 10, 70_000, 3, 65_535, 65_536, 1, 200_000, 40_000, 40_000 }.Select(n => new string('x', n) + "\n")];
        Assert.All(lines, line => Assert.True(writer.TryWrite(Wire.Bytes(line))));
        stream.Release();
        writer.Close();
        await writer.Ended.OrHang();
        Assert.Equal(string.Concat(lines), Wire.Text(stream.ToArray()));
    }

    [Fact]
    [Trait("Fault", "12")]
    public async Task A_broken_pipe_is_told_and_closes_the_writer()
    {
        var stream = new RecordingStream();
        stream.Break();
        using var writer = new LineWriter(stream, "test");
        Assert.True(writer.TryWrite(Wire.Bytes("lost\n")));
        await Assert.ThrowsAsync<IOException>(() => writer.Ended.OrHang());
        Assert.False(writer.TryWrite(Wire.Bytes("refused\n")));
    }

    [Fact]
    public async Task A_writer_that_wrote_nothing_ends_when_it_is_closed()
    {
        using var writer = new LineWriter(new RecordingStream(), "test");
        writer.Close();
        writer.Close();
        await writer.Ended.OrHang();
    }
}
