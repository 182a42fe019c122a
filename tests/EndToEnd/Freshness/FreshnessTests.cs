using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.EndToEnd.Tests.Freshness;

/// <summary>What was written before a question is in its answer.</summary>
public sealed class FreshnessTests(EditedSolution solution) : IClassFixture<EditedSolution>
{
    [Fact]
    public Task An_edit_is_in_the_next_answer() => CheckAsync(
        "Edited", 0, () => solution.Folder.Write("Lib/Editing.cs", "namespace Lib; class Editing { Edited? _one; Edited? _two; }\n"), 2);

    [Fact]
    public Task A_new_file_is_in_the_next_answer() => CheckAsync(
        "Added", 0, () => solution.Folder.Write("Lib/Deep/Adding.cs", "namespace Lib; class Adding { Added? _one; }\n"), 1);

    [Fact]
    public Task A_deleted_file_is_not_in_the_next_answer() => CheckAsync(
        "Deleted", 1, () => File.Delete(solution.Folder.Combine("Lib", "Deleting.cs")), 0);

    [Fact]
    public Task An_edited_project_file_is_in_the_next_answer() => CheckAsync(
        "Defined",
        0,
        () =>
        {
            solution.Folder.Write("elsewhere/Linked.cs", "class Linked { Lib.Defined? _one; }\n");
            solution.Folder.Write("Lib/Lib.csproj", ProjectFile.Of("""
                <PropertyGroup><DefineConstants>$(DefineConstants);EXTRA</DefineConstants></PropertyGroup>
                <ItemGroup><Compile Include="../elsewhere/Linked.cs" /></ItemGroup>
                """));
        },
        2);

    [Fact]
    public async Task A_solution_that_was_never_restored_is()
    {
        var answer = await solution.Host.AskAsync(new ListProjects());
        Assert.Equal(("Edited.slnx", true), (answer.Opened, answer.Answer.Complete));
        Assert.Equal(ProjectState.Loaded, Assert.Single(answer.Projects).State);
        Assert.True(File.Exists(solution.Folder.Combine("Lib", "obj", "project.assets.json")));
    }

    private async Task CheckAsync(string type, int before, Action change, int after)
    {
        var request = new FindReferences { Symbol = $"Lib.{type}" };
        var first = await solution.Host.AskAsync(request);
        Assert.Equal(before, first.References.Count);
        change();
        var second = await solution.Host.AskAsync(request);
        Assert.Equal(after, second.References.Count);
        Assert.True(second.Answer.Complete);
        Assert.True(second.Answer.Snapshot > first.Answer.Snapshot);
        Assert.Equal(second.Answer.Snapshot, (await solution.Host.AskAsync(request)).Answer.Snapshot);
    }
}
