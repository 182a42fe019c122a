using System.Text;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>What can be tried only once with a process: its first bytes, its last, its memory, its handshake.</summary>
public sealed class StreamTests : WireTests
{
    private const int Id = 5;

    [Fact]
    [Trait("Fault", "28")]
    public async Task A_line_without_end_takes_bounded_memory()
    {
        const int Chunk = 1024 * 1024;
        const int Chunks = 512;
        await AssertGoesOnAsync();
        var before = ProcessMemory.PeakBytes(Server.Pid);
        await Server.SendAsync(Encoding.ASCII.GetBytes(Asking.Health(Id)[..^2] + "\"pad\":\""));
        var filling = Enumerable.Repeat((byte)'a', Chunk).ToArray();
        for (var i = 0; i < Chunks; i++)
            await Server.SendAsync(filling);
        await Server.SendAsync("");
        Refusal.Is((await Server.NextAsync())!, Id, ErrorCode.LimitExceeded, "send less at once");
        Assert.InRange(ProcessMemory.PeakBytes(Server.Pid) - before, 0, 4L * ProtocolLimits.DefaultMaxLineBytes);
        await AssertGoesOnAsync();
    }

    [Fact]
    [Trait("Fault", "20")]
    public async Task Byte_order_mark_carriage_return_and_blank_lines_are_tolerated()
    {
        await Server.SendAsync((byte[])[0xEF, 0xBB, 0xBF, .. "\r\n\n"u8, .. Encoding.ASCII.GetBytes(Asking.Health(Id)), .. "\r\n"u8]);
        Refusal.IsNot((await Server.NextAsync())!, Id);
    }

    [Fact]
    [Trait("Fault", "19")]
    public async Task A_line_that_the_end_cuts_off_is_not_run()
    {
        await Server.SendAsync(Encoding.ASCII.GetBytes(Asking.Health(Id)));
        Server.EndInput();
        Assert.Null(await Server.NextAsync());
        Assert.Equal(0, await Server.ExitAsync());
    }

    [Fact]
    [Trait("Fault", "10")]
    public async Task A_second_initialize_is_refused_and_the_first_stays()
    {
        const string Initialize = """{"jsonrpc":"2.0","id":5,"method":"initialize","params":{"protocol":{"min":1,"max":1}}}""";
        Refusal.IsNot(await Server.AskAsync(Initialize), 5);
        Refusal.Is(await Server.AskAsync(Initialize), 5, ErrorCode.InvalidRequest, "answered already");
        await AssertGoesOnAsync();
    }

    [Theory]
    [Trait("Fault", "7")]
    [InlineData(98, 99, "update the sidecar")]
    [InlineData(-2, 0, "update the client")]
    public async Task Without_a_version_that_both_speak_the_error_names_the_side_to_update(int min, int max, string remedy)
    {
        Refusal.Is(
            await Server.AskAsync($$$"""{"jsonrpc":"2.0","id":5,"method":"initialize","params":{"protocol":{"min":{{{min}}},"max":{{{max}}} } } }"""),
            5, ErrorCode.VersionMismatch, remedy);
        await Server.InitializeAsync();
    }
}
