using System.Diagnostics;
using Sidecar.Host;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>Unsaved texts with real processes.</summary>
public sealed class OverlayTests(EditedSolution solution) : IClassFixture<EditedSolution>
{
    private static readonly FindReferences Ask = new() { Symbol = "Lib.Edited" };

    [Fact]
    public async Task An_unsaved_text_is_in_the_next_answer_until_it_is_cleared()
    {
        var before = await solution.Host.AskAsync(Ask);
        var set = await solution.Host.AskAsync(new SetOverlay { File = "Lib/Editing.cs", Text = "namespace Lib; class Editing { Edited? _mine; }\n" });
        Assert.Equal((true, "Lib/Editing.cs"), (set.Compiled, Assert.Single(set.Files)));
        var answer = await solution.Host.AskAsync(Ask);
        Assert.Equal((before.References.Count + 1, 1), (answer.References.Count, answer.Answer.Overlays));
        Assert.Contains(answer.References, use => use is { Line: 1, Code: "namespace Lib; class Editing { Edited? _mine; }" });
        solution.Folder.Write("Lib/Editing.cs", "namespace Lib; class Editing { Edited? _one; Edited? _two; }\n");
        Assert.Equal(before.References.Count + 1, (await solution.Host.AskAsync(Ask)).References.Count);

        await solution.Host.AskAsync(new SetOverlay());

        var after = await solution.Host.AskAsync(Ask);
        Assert.Equal((2, null), (after.References.Count, after.Answer.Overlays));
        Assert.True(after.Answer.Snapshot > answer.Answer.Snapshot);
    }

    [Fact]
    public async Task A_killed_sidecar_takes_no_unsaved_text_with_it()
    {
        var ready = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await SidecarHost.StartAsync(new SidecarHostOptions
        {
            Workspace = solution.Folder.Path, OnEvent = e => _ = e is SupervisorEvent.Ready r && ready.TrySetResult(r.Pid),
        }).OrHang();
        await host.AskAsync(new SetOverlay { File = "Lib/Unsaved.cs", Text = "namespace Lib; class Unsaved { Added? _mine; }\n" });
        using (var process = Process.GetProcessById(await ready.Task.OrHang()))
            process.Kill();

        var answer = await host.AskAsync(new FindReferences { Symbol = "Lib.Added" });

        Assert.Equal("Lib/Unsaved.cs", Assert.Single(answer.References).File);
        Assert.Empty((await solution.Host.AskAsync(new FindReferences { Symbol = "Lib.Added" })).References);
    }

    [Fact]
    public async Task A_process_for_each_question_knows_them_too()
    {
        await using var host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = solution.Folder.Path, OneShot = true }).OrHang();
        await host.AskAsync(new SetOverlay { File = "Lib/Unsaved.cs", Text = "namespace Lib; class Unsaved { Added? _mine; }\n" });

        var answer = await host.AskAsync(new FindReferences { Symbol = "Lib.Added" });

        Assert.Equal(("Lib/Unsaved.cs", 1), (Assert.Single(answer.References).File, answer.Answer.Overlays));
    }
}
