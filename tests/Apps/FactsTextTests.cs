using Sidecar.Apps.Tests.Fakes;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class FactsTextTests : IDisposable
{
    private readonly Terminal _terminal = new();

    [Fact]
    public async Task Packages_are_listed_with_the_versions_that_are_used()
    {
        var shop = new ProjectSummary("Shop", "src/Shop.csproj", ProjectState.Loaded)
        {
            Framework = "net10.0",
            Packages = [new("Humane") { Asked = "2.0.0", Resolved = "2.1.0" }, new("Deep") { Resolved = "1.0.3", Transitive = true }, new("Gone") { Asked = "1.0.0" }],
            RestoreMessages = [new RestoreMessage("NU1603", Severity.Warning, "2.0.0 was not found.")],
        };
        await ShowAsync(new ListProjectsResult("Shop.sln", [shop], Results.Complete), """
            Shop  loaded  net10.0  -  src/Shop.csproj
            Shop net10.0
              Humane  2.1.0      asked for 2.0.0
              Deep    1.0.3      through others
              Gone    not found  asked for 1.0.0
            1 project of Shop.sln
            Shop: NU1603: 2.0.0 was not found.

            """, "projects");
    }

    [Fact]
    public async Task Projects_are_a_table_with_their_problems_below()
    {
        var result = new ListProjectsResult(
            "Shop.sln",
            [
                new("Shop", "src/Shop/Shop.csproj", ProjectState.Loaded) { Framework = "net10.0", Documents = 12 },
                new("Shop", "src/Shop/Shop.csproj", ProjectState.Partial)
                {
                    Framework = "netstandard2.0", Documents = 1, Problem = "Its packages are not restored", Command = "dotnet restore",
                },
                new("Old", "src/Old/Old.vbproj", ProjectState.Skipped),
            ],
            Results.Complete);
        await ShowAsync(result, """
            Shop  loaded   net10.0         12 files  src/Shop/Shop.csproj
            Shop  partial  netstandard2.0  1 file    src/Shop/Shop.csproj
            Old   skipped  -               -         src/Old/Old.vbproj
            2 projects of Shop.sln
            Shop: Its packages are not restored; run: dotnet restore

            """, "projects");
    }

    [Fact]
    public async Task Health_is_a_list_of_facts()
    {
        var result = new CheckHealthResult(
            42, 75, "5.9.0 (SDK)", ".NET 10.0.0",
            [new WorkspaceHealth("/shop", "Shop.sln", WorkspaceState.Failed, 0) { Problem = "It is gone." }],
            ["Little memory."]);
        await ShowAsync(result, """
            pid         42
            uptime      1 min 15 s
            roslyn      5.9.0 (SDK)
            runtime     .NET 10.0.0
            workspace   /shop
              opened    Shop.sln
              state     failed
              snapshot  0
              watches   none
              problem   It is gone.
            warning     Little memory.

            """, "health");
    }

    [Fact]
    public async Task Projects_without_a_solution_are_said_to_be_so()
    {
        await ShowAsync(new ListProjectsResult(".", [new("Old", "Old.csproj", ProjectState.Failed)], Results.Complete), """
            Old  failed  -  -  Old.csproj
            1 project found in a folder without a solution

            """, "projects");
    }

    [Fact]
    public async Task Statistics_before_the_first_load_claim_nothing()
    {
        _terminal.Answering(new GetStatisticsResult(0, 0, 0, 1, 1, [new SyncStatistics("/shop", 0, 0, 0, 0, 0)]));
        await _terminal.RunAsync("stats");
        Assert.EndsWith("  load     not finished\n  sweeps   0\n", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_are_a_list_of_facts()
    {
        var result = new GetStatisticsResult(
            3, 1, 0, 123_456_789, 45_000_000, [new SyncStatistics("/shop", 2, 120, 1, 850, 4200) { EarlySweeps = 1, Events = 12 }]);
        await ShowAsync(result, """
            requests      3
            errors        1
            in flight     0
            memory        123.5 MB
            heap          45.0 MB
            workspace     /shop
              load        4.2 s
              sweeps      2, 1 before anybody asked
              events      12 seen, 0 times some were lost
              last sweep  850 µs, 120 files checked, 1 read again

            """, "stats");
    }

    [Fact]
    public async Task The_handshake_is_a_list_of_facts()
    {
        await ShowAsync(Results.ByOperation["initialize"], """
            server           sidecar 0.1.0
            protocol         1
            pid              42
            root             /shop
            operations       refs defs
            capabilities     progress
            longest line     67.1 MB
            deepest nesting  64
            most in flight   256

            """, "initialize");
    }

    [Theory]
    [InlineData("cancel", "nothing to cancel: this command's own sidecar has no such request in flight\n", "cancel", "1")]
    [InlineData("shutdown", "this command's own sidecar was started and stopped again\n", "shutdown")]
    public async Task Control_verbs_answer_honestly(string operation, string text, params string[] words) =>
        await ShowAsync(Results.ByOperation[operation], text, words);

    public void Dispose() => _terminal.Dispose();

    private async Task ShowAsync(object result, string text, params string[] words)
    {
        _terminal.Answering(result);
        await _terminal.RunAsync(words);
        Assert.Equal(text.ReplaceLineEndings("\n"), _terminal.Out);
        Assert.Empty(_terminal.Error);
    }
}
