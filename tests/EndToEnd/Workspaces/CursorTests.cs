using System.Diagnostics;
using System.Threading.Channels;
using Sidecar.Host;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>Cursors and the ends of processes.</summary>
public sealed class CursorTests(EditedSolution solution) : IClassFixture<EditedSolution>
{
    private static readonly ListMembers Ask = new() { File = "Lib/Types.cs", Limit = 1 };

    [SlowFact]
    public async Task A_successor_goes_on_where_nothing_has_changed_and_else_says_that_the_cursor_is_gone()
    {
        var ready = Channel.CreateUnbounded<int>();
        await using var host = await SidecarHost.StartAsync(new SidecarHostOptions
        {
            Workspace = solution.Folder.Path, OnEvent = e => _ = e is SupervisorEvent.Ready r && ready.Writer.TryWrite(r.Pid),
        }).OrHang();
        var first = await host.AskAsync(Ask);
        var rest = Ask with { Limit = 100, Cursor = first.Answer.Cursor };
        await KillAsync(ready);

        var same = await host.AskAsync(rest);
        Assert.Equal((3, 1), (same.Members.Count, same.Answer.Skipped));
        solution.Folder.Write("Lib/Editing.cs", "namespace Lib; class Editing { Edited? _one; }\n");
        Assert.Equal(3, (await host.AskAsync(rest)).Members.Count);
        await KillAsync(ready);

        var gone = await Assert.ThrowsAsync<RequestFailedException>(() => host.AskAsync(rest));
        Assert.Equal(ErrorCode.CursorGone, gone.Error.Code);
        Assert.Contains("Ask again without it", gone.Error.Message, StringComparison.Ordinal);
    }

    private static async Task KillAsync(Channel<int> ready)
    {
        using var process = Process.GetProcessById(await ready.Reader.ReadAsync().AsTask().OrHang());
        process.Kill();
    }
}
