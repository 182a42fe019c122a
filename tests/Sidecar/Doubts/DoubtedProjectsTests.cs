using Xunit;

namespace Sidecar.Server.Tests.Doubts;

/// <summary>Which projects a change puts in doubt: those that it is an input of, and those that reference them.</summary>
public sealed class DoubtedProjectsTests : IDisposable
{
    private readonly DoubtedWorkspace _workspace = new();

    [Fact]
    public void Nothing_changed_is_no_doubt() => Assert.Equal("", _workspace.DoubtedNames());

    [Theory]
    [InlineData("App/App.csproj", "App")]
    [InlineData("Lib/Lib.csproj", "App Lib")]
    [InlineData("Core/Core.csproj", "App Core Lib")]
    [InlineData("Tools/Tools.csproj.user", "Tools")]
    [InlineData("Tools/obj/Tools.props", "Tools")]
    [InlineData("Lib/Deep/Text.resx", "App Lib")]
    [InlineData("Tools/Directory.Build.props", "Tools")]
    [InlineData("Tools/Deep/.editorconfig", "all")]
    [InlineData("Tools/.editorconfig", "Tools")]
    [InlineData("eng/All.props", "App Core Lib Tools")]
    [InlineData("Directory.Packages.props", "App Core Lib Tools")]
    [InlineData("Tools/global.json", "all")]
    [InlineData("Test.sln", "all")]
    [InlineData("Lib/Lib.cs", "")]
    [InlineData("Lib/New.cs", "")]
    public void A_file_concerns_the_projects_that_read_it_or_look_for_it(string file, string projects)
    {
        Directory.CreateDirectory(_workspace.PathOf("Tools/obj"));
        _workspace.Write(file, "<Project Other=\"yes\" />");
        Assert.Equal(projects, _workspace.DoubtedNames());
    }

    [Fact]
    public void An_input_that_is_gone_counts()
    {
        File.Delete(_workspace.PathOf("Tools/Tools.csproj"));
        Assert.Equal("Tools", _workspace.DoubtedNames());
    }

    [Fact]
    public void A_configuration_file_above_a_linked_source_concerns_who_compiles_it()
    {
        using var workspace = new DoubtedWorkspace(project => project.File.EndsWith("Tools.csproj", StringComparison.Ordinal)
            ? project with { Arguments = [.. project.Arguments, "../Shared/Shared.cs"] }
            : project);
        workspace.Write("Shared/.editorconfig", "root = true");
        Assert.Equal("Tools", workspace.DoubtedNames());
    }

    [Fact]
    public void What_came_out_for_an_unknown_reason_is_in_doubt_with_every_load()
    {
        using var workspace = new DoubtedWorkspace(project => project with { Uncertain = project.File.EndsWith("Lib.csproj", StringComparison.Ordinal) });
        Assert.Equal("", workspace.DoubtedNames());
        workspace.Write("Tools/Tools.csproj", DoubtedWorkspace.ProjectOf("<PropertyGroup />"));
        Assert.Equal("App Lib Tools", workspace.DoubtedNames());
    }

    public void Dispose() => _workspace.Dispose();
}
