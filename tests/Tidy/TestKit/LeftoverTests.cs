using System.Diagnostics;
using Sidecar.TestKit;
using Xunit;
using Xunit.Sdk;

namespace Sidecar.Tidy.Tests.TestKit;

public sealed class LeftoverTests
{
    [Fact]
    public async Task A_process_that_ends_is_seen_to_end_and_one_that_runs_is_seen_to_run()
    {
        using var process = StartWaiting();
        ProcessAssert.IsRunning(process.Id);
        process.StandardInput.Close();
        await ProcessAssert.EndsAsync(process.Id);
        Assert.Throws<TrueException>(() => ProcessAssert.IsRunning(process.Id));
    }

    [Fact]
    public async Task A_process_is_found_by_its_mark()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var mark = Guid.NewGuid().ToString();
        await using var guard = new NoProcessLeft(mark);
        using var process = StartWaiting(mark);
        Assert.Equal([process.Id], ProcessState.MarkedWith(mark));
        process.StandardInput.Close();
        await process.WaitForExitAsync().OrHang();
        Assert.Empty(ProcessState.MarkedWith(mark));
    }

    [Fact]
    public void A_temporary_folder_is_gone_afterwards_with_all_that_is_in_it()
    {
        string path;
        using (var folder = new TempFolder())
        {
            path = folder.Path;
            CodeFixture.Parse("//- /a/b/C.cs\nclass C;").WriteTo(folder);
            Assert.Equal("class C;\n", File.ReadAllText(folder.Combine("a", "b", "C.cs")));
        }
        Assert.False(Directory.Exists(path));
    }

    // The one tool that is certainly there waits for its standard input to end.
    private static Process StartWaiting(string? mark = null)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd", ["/c", "more"])
            : new ProcessStartInfo("cat");
        start.RedirectStandardInput = true;
        start.Environment["SIDECAR_TEST_MARK"] = mark ?? "";
        return Process.Start(start)!;
    }
}
