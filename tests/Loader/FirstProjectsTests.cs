using Sidecar.Loader.Scheduling;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Tests;

public sealed class FirstProjectsTests
{
    private static readonly string[] Projects = ["/w/A/A.csproj", "/w/B/B.csproj", "/w/B/inner/C.csproj", "/w/B/B2.csproj"];

    [Theory]
    [InlineData("/w/B/inner/C.csproj", "C A B B2")]
    [InlineData("/w/B/inner/deep/File.cs", "C A B B2")]
    [InlineData("/w/B/other/File.cs", "B B2 A C")]
    [InlineData("/elsewhere/File.cs", "A B C B2")]
    [InlineData("/w/Z/Z.csproj", "A B C B2")]
    public void Projects_of_the_files_that_are_waited_for_come_first(string wanted, string expected)
    {
        var ordered = FirstProjects.Before(Projects, [wanted]);
        Assert.Equal(expected, string.Join(' ', ordered.Select(Path.GetFileNameWithoutExtension)));
    }

    [Fact]
    public async Task A_project_that_is_waited_for_comes_with_the_first_and_after_its_references()
    {
        using var folder = new TempFolder();
        string[] names = ["A", "B", "C", "D", "E", "Wanted"];
        foreach (var name in names)
            folder.WriteProject($"{name}/{name}.csproj", content: """<ItemGroup><ProjectReference Include="../Base/Base.csproj" /></ItemGroup>""");
        folder.WriteProject("Base/Base.csproj");
        folder.Write("All.slnx", $"<Solution>{string.Concat(names.Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>");
        var request = new LoadRequest(folder["All.slnx"], Restore: false) { First = [folder["Wanted/Some.cs"]] };
        var load = await LoaderRun.LoadAsync(request);
        Assert.Equal("Base.csproj", load.Names.First());
        // Two are under way at a time, and the second may overtake the first.
        Assert.Contains("Wanted.csproj", load.Names.Skip(1).Take(2));
        Assert.Equal(7, load.Projects.Count);
    }
}
