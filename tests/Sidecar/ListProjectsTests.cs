using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class ListProjectsTests
{
    [Fact]
    public void Each_project_says_its_framework_files_and_references()
    {
        using var workspace = TestWorkspace.Of("//- /Lib/A.cs\nclass A { }\n//- /App/B.cs\nclass B { }\n", "App -> Lib");
        var result = ListProjectsQuery.Run(workspace.Snapshot, new ListProjects());
        Assert.Equal(["App", "Lib"], result.Projects.Select(p => p.Name));
        Assert.Equal(("net10.0", 1, "App/App.csproj"), (result.Projects[0].Framework, result.Projects[0].Documents, result.Projects[0].File));
        Assert.Equal(["Lib"], result.Projects[0].References!);
        Assert.True(result.Answer.Complete);
    }

    [Fact]
    public void A_project_that_failed_is_there_with_its_problem_and_makes_answers_incomplete()
    {
        using var workspace = TestWorkspace.Of("class A { }");
        var broken = new LoadedProject(workspace.PathOf("Broken/Broken.csproj"), ProjectState.Failed)
        {
            Problem = "NETSDK1004: no assets",
            Command = "dotnet restore",
            NotRestored = true,
        };
        var result = ListProjectsQuery.Run(TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects, broken]), new ListProjects());
        Assert.Equal([ProjectState.Failed, ProjectState.Loaded], result.Projects.Select(p => p.State));
        Assert.False(result.Answer.Complete);
        var gap = Assert.Single(result.Answer.Gaps!);
        Assert.Equal((GapReason.NotRestored, "Broken/Broken.csproj", "dotnet restore"), (gap.Reason, gap.Project, gap.Command));
    }

    [Fact]
    public void A_reference_that_does_not_exist_is_a_gap()
    {
        using var workspace = TestWorkspace.Of("class A { }");
        var project = workspace.Projects[0] with { Arguments = [.. workspace.Projects[0].Arguments, "/reference:gone.dll"] };
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [project]);
        Assert.Equal(GapReason.ReferenceMissing, Assert.Single(snapshot.Gaps).Reason);
    }

    [Fact]
    public async Task A_generator_that_cannot_be_loaded_is_a_gap_once_its_project_is_asked()
    {
        using var workspace = TestWorkspace.Of("class A { }");
        var project = workspace.Projects[0] with { Arguments = [.. workspace.Projects[0].Arguments, "/analyzer:NotBuilt.dll"] };
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [project]);
        var answer = await FindReferencesQuery.RunAsync(snapshot, new FindReferences { Symbol = "A" }, CancellationToken.None);
        var gap = Assert.Single(answer.Answer.Gaps!);
        Assert.Equal((GapReason.GeneratorFailed, "dotnet build"), (gap.Reason, gap.Command));
        Assert.Contains("NotBuilt.dll", gap.Message);
    }

    [Fact]
    public void A_file_and_a_reference_listed_twice_load_once()
    {
        using var workspace = TestWorkspace.Of("class A { }");
        var project = workspace.Projects[0] with { Arguments = [.. workspace.Projects[0].Arguments, .. workspace.Projects[0].Arguments] };
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [project]);
        Assert.Single(snapshot.Units.All.Single().Files);
    }
}
