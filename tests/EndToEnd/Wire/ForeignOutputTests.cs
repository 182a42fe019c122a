using Sidecar.FakeSidecar;
using Sidecar.Protocol.Processes;

namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>Standard input and output belong to the protocol, whoever else tries to use them.</summary>
public sealed class ForeignOutputTests
{
    [Fact]
    [Trait("Fault", "21")]
    public async Task What_the_process_and_its_children_print_and_read_stays_out_of_the_protocol()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Sidecar.FakeSidecar.dll");
        await using var child = RawServer.Start(DotnetMuxer.Find()!, [program], (FakeEnvironment.Script, "PrintEverywhere"));

        // The second line waits in the pipe while the grandchild looks for something to read.
        await child.SendAsync("""
            {"id":1,"command":"projects","args":{}}
            {"id":2,"command":"projects","args":{}}
            """);
        child.EndInput();

        Assert.Equal(1, (int)(await child.NextAsync())!["id"]!);
        Assert.Equal(2, (int)(await child.NextAsync())!["id"]!);
        Assert.Null(await child.NextAsync());
        await child.ExitAsync();
        Assert.Contains("the process prints", child.Errors, StringComparison.Ordinal);
        Assert.Contains("a grandchild prints", child.Errors, StringComparison.Ordinal);
        Assert.Contains("a grandchild read 0 bytes", child.Errors, StringComparison.Ordinal);
    }
}
