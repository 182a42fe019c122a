using Sidecar.Apps.Tests.Fakes;
using Sidecar.Cli.Parsing;

namespace Sidecar.Apps.Tests;

public sealed class WorkspaceTests : IDisposable
{
    private readonly Terminal _terminal = new Terminal().Answering(Results.TwoReferences);

    [Theory]
    [InlineData("Shop.sln")]
    [InlineData("Shop.slnx")]
    [InlineData("Shop.slnf")]
    public void The_nearest_folder_with_a_solution_wins_over_a_nearer_project(string solution)
    {
        _terminal.AddFile(solution);
        _terminal.AddFile("src/Shop/Shop.csproj");
        _terminal.AddFile("src/Shop/Orders/Order.cs");
        Assert.Equal(_terminal.Folder, WorkspaceFinder.Find(Path.Combine(_terminal.Folder, "src/Shop/Orders"), _terminal.FilesIn));
    }

    [Fact]
    public void Without_a_solution_the_nearest_project_is_taken()
    {
        _terminal.AddFile("src/Shop/Shop.csproj");
        _terminal.AddFile("src/Shop/Orders/Order.cs");
        Assert.Equal(
            Path.Combine(_terminal.Folder, "src/Shop"), WorkspaceFinder.Find(Path.Combine(_terminal.Folder, "src/Shop/Orders"), _terminal.FilesIn));
    }

    [Fact]
    public async Task With_neither_the_current_folder_is_taken()
    {
        await _terminal.RunAsync("refs", "A");
        Assert.Equal(_terminal.Folder, _terminal.Asked!.Workspace);
    }

    [Fact]
    public async Task A_workspace_is_relative_to_the_current_folder()
    {
        var solution = _terminal.AddFile("deep/Shop.sln");
        await _terminal.RunAsync("refs", "A", "--workspace", "deep/Shop.sln");
        Assert.Equal(solution, _terminal.Asked!.Workspace);
    }

    [Fact]
    public async Task Global_options_may_stand_before_the_verb()
    {
        _terminal.AddFile("deep/Shop.sln");
        await _terminal.RunAsync("--workspace", "deep", "refs", "A");
        Assert.Equal(Path.Combine(_terminal.Folder, "deep"), _terminal.Asked!.Workspace);
    }

    [Fact]
    public async Task A_symbol_that_is_not_in_a_workspace_found_further_up_names_that_workspace()
    {
        _terminal.AddFile("Shop.sln");
        _terminal.AddFile("lost/A.cs");
        _terminal.Answering(Results.NoReferences(Results.Complete) with { Resolution = Results.NotFound });
        await _terminal.RunAsync("refs", "Plaice");
        Assert.DoesNotContain("note:", _terminal.Error, StringComparison.Ordinal);
        _terminal.GoTo("lost");
        await _terminal.RunAsync("refs", "Plaice");
        Assert.EndsWith(
            $"note: the workspace is {_terminal.Folder}; name another with --workspace path\n", _terminal.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _terminal.Dispose();
}
