using System.Text.Json.Nodes;
using Sidecar.Apps.Tests.Fakes;
using Sidecar.Cli;
using Sidecar.Cli.Asking;
using Sidecar.Cli.Doctoring;
using Sidecar.Host;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class DoctorTests : IDisposable
{
    private static readonly CommandRun Sdks = new(true, "9.0.305 [/usr/share/dotnet/sdk]\n10.0.401 [/usr/share/dotnet/sdk]\n");

    private static readonly ListProjectsResult Loaded = new(
        "Shop.slnx", [new ProjectSummary("Shop", "Shop/Shop.csproj", ProjectState.Loaded)], Results.Complete);

    private readonly Terminal _terminal = new();

    private CommandRun _chosen = new(true, "10.0.401\n");
    private CommandRun _greeted = new(true, """{"result":{"serverInfo":{"name":"sidecar"}}}""");
    private string _watches = "524288\n";
    private object _projects = Loaded;

    public DoctorTests() => _terminal.AddFile("Shop.slnx");

    [Fact]
    public async Task All_is_well_is_0()
    {
        Assert.Equal(ExitCode.Found, await ExamineAsync());
        Assert.Contains("ok  sdk        10.0.401 (the newest); installed: 9.0.305, 10.0.401\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("1 of 1 project loaded\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains($"ok  cache      {_terminal.Folder}", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("ok  roslyn     5.9.0 (sdk) on .NET 10\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("ok  mcp        the server for agents answers; ", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_agents_have_its_build_run_is_told_and_is_no_fault()
    {
        Assert.Equal(ExitCode.Found, await ExamineAsync());
        Assert.Contains($"fix: sidecar trust {_terminal.Folder}\n", _terminal.Out, StringComparison.Ordinal);
        _terminal.Trust.Add(_terminal.Folder);
        Assert.Equal(ExitCode.Found, await ExamineAsync());
        Assert.Contains($"agents may have the build of this workspace run, because {_terminal.Folder} is trusted\n", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_for_agents_that_does_not_answer_is_told()
    {
        _greeted = new CommandRun(false, "No such file or directory");
        Assert.Equal(ExitCode.NothingFound, await ExamineAsync());
        Assert.Contains("not ok  mcp        the server for agents does not answer: No such file or directory\n", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_SDK_is_named_with_what_is_installed_and_the_fix()
    {
        _chosen = new CommandRun(false, "The command could not be loaded.\n\nRequested SDK version: 11.0.100\nglobal.json file: /shop/global.json\n");
        Assert.Equal(ExitCode.NothingFound, await ExamineAsync());
        Assert.Contains("not ok  sdk        required: 11.0.100, by global.json; installed: 9.0.305, 10.0.401\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("fix: install SDK 11.0.100", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_is_not_loaded_comes_with_the_command_that_mends_it()
    {
        _projects = Loaded with
        {
            Projects =
            [
                new ProjectSummary("Shop", "Shop/Shop.csproj", ProjectState.Partial)
                {
                    Framework = "net10.0", Problem = "Packages are missing.", Command = "dotnet restore Shop/Shop.csproj",
                },
                new ProjectSummary("Old", "Old/Old.vbproj", ProjectState.Skipped) { Problem = "It is not C#." },
            ],
            Answer = Results.Complete with { Gaps = [new Gap(GapReason.NotRestored, "told already") { Project = "Shop/Shop.csproj" }] },
        };
        Assert.Equal(ExitCode.NothingFound, await ExamineAsync());
        Assert.Contains("not ok  project    Shop/Shop.csproj (net10.0) is only partly loaded: Packages are missing.\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("fix: dotnet restore Shop/Shop.csproj\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("-       project    Old/Old.vbproj is skipped: It is not C#.\n", _terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("told already", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Few_watches_are_told_on_Linux_only()
    {
        _watches = "8192\n";
        Assert.Equal(ExitCode.NothingFound, await ExamineAsync());
        Assert.Contains("fix: sudo sysctl fs.inotify.max_user_watches=524288", _terminal.Out, StringComparison.Ordinal);
        Assert.Equal(CheckState.NotApplicable, WatcherCheck.Of(new Machine { IsLinux = false }).State);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_not_well()
    {
        Assert.Equal(CheckState.Unwell, CacheCheck.Of(_terminal.AddFile("cache")).State);
        Assert.Equal(CheckState.NotApplicable, CacheCheck.Of(null).State);
    }

    [Fact]
    public async Task A_sidecar_that_does_not_start_is_a_finding_not_an_error()
    {
        _projects = new SidecarStartException("The server is not there.");
        Assert.Equal(ExitCode.NothingFound, await ExamineAsync("--json"));
        var result = JsonNode.Parse(_terminal.Out)!;
        Assert.False((bool)result["well"]!);
        var workspace = Assert.Single(result["checks"]!.AsArray(), check => (string?)check!["name"] == "workspace");
        Assert.Equal("unwell", (string?)workspace!["state"]);
        Assert.Equal("The server is not there.", (string?)workspace["text"]);
        Assert.Empty(_terminal.Error);
    }

    public void Dispose() => _terminal.Dispose();

    private Task<ExitCode> ExamineAsync(params string[] options)
    {
        _terminal.Machine = new Machine
        {
            McpHandshake = _ => Task.FromResult(_greeted),
            Dotnet = (_, arguments, _) => Task.FromResult(arguments is ["--version"] ? _chosen : Sdks),
            Text = path => path.EndsWith("max_user_watches", StringComparison.Ordinal) ? _watches
                : path.EndsWith("max_user_instances", StringComparison.Ordinal) ? "128\n"
                : null,
            CacheFolder = Path.Combine(_terminal.Folder, "caches"),
            IsLinux = true,
            Trust = _terminal.Trust.Read,
        };
        _terminal.Asker = (question, _) => question.Operation == CheckHealth.Operation
            ? Task.FromResult(new Reply(new CheckHealthResult(1, 0, "5.9.0 (sdk)", ".NET 10", [], []), _terminal.Folder))
            : _projects is Exception e ? throw e : Task.FromResult(new Reply(_projects, _terminal.Folder));
        return _terminal.RunAsync(["doctor", .. options]);
    }
}
