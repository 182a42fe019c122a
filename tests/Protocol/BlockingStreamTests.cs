using System.IO.Pipes;
using Sidecar.Protocol.Descriptors;
using Sidecar.Protocol.Framing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class BlockingStreamTests
{
    [Fact]
    public async Task What_is_written_is_read_and_the_end_is_seen()
    {
        using var server = new AnonymousPipeServerStream(PipeDirection.Out);
        using var client = new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle);
        using var output = new BlockingStream(server);
        using var input = new BlockingStream(client);
        output.Write("abc\n"u8);
        output.Flush();
        output.Dispose();
        Assert.Equal(["Complete abc", "End"], ReadLines.Describe(await ReadLines.AllAsync(input, 16)));
    }

    [Fact]
    [Trait("Fault", "12")]
    public async Task A_reader_that_is_gone_is_told_to_the_writer()
    {
        using var server = new AnonymousPipeServerStream(PipeDirection.Out);
        var client = new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle);
        using var output = new BlockingStream(server);
        using var writer = new LineWriter(output, "test");
        await client.DisposeAsync();
        writer.TryWrite(Wire.Bytes("nobody reads this\n"));
        await Assert.ThrowsAsync<IOException>(() => writer.Ended.OrHang());
    }

    [Fact]
    public void A_file_that_is_shared_is_not_overwritten()
    {
        var path = Path.GetTempFileName();
        using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write))
        {
            new BlockingStream(file, FileAccess.Write).Write("first "u8);
            new BlockingStream(file, FileAccess.Write).Write("second"u8);
        }
        Assert.Equal("first second", File.ReadAllText(path));
        File.Delete(path);
    }
}
