using System.Diagnostics;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Tests;

public sealed class ProcessTests
{
    [Fact]
    [Trait("Fault", "81")]
    public async Task The_loader_ends_with_its_parent_and_takes_what_a_build_started_with_it()
    {
        using var folder = new TempFolder();
        folder.WriteProject("App/App.csproj", content: """
            <Target Name="Wait" BeforeTargets="CoreCompile">
              <Exec Command="echo $$ &gt; started.pid; exec sleep 600" />
            </Target>
            """);
        var started = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(folder["App"], "started.pid");
        watcher.Changed += (_, _) =>
        {
            if (int.TryParse(File.ReadAllText(folder["App/started.pid"]), out var pid))
                started.TrySetResult(pid);
        };
        watcher.EnableRaisingEvents = true;
        using var run = new LoaderRun(new LoadRequest(folder["App/App.csproj"], Restore: false));
        using var sleeper = Process.GetProcessById(await started.Task.WaitAsync(LoaderRun.Hang));

        run.CloseInput();

        Assert.NotEqual(0, await run.ExitAsync());
        await sleeper.WaitForExitAsync().WaitAsync(LoaderRun.Hang);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_fails_with_the_path()
    {
        using var folder = new TempFolder();
        var load = await LoaderRun.LoadAsync(folder["None.slnx"]);
        Assert.Contains(folder["None.slnx"], load.Failed.Message, StringComparison.Ordinal);
    }
}
