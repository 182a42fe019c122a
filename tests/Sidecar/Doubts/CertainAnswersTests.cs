using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Doubts;

/// <summary>Which questions about a file have the same answer after a load: those that nothing in doubt can reach.</summary>
public sealed class CertainAnswersTests : IDisposable
{
    private static readonly string[] Files = ["App/App.cs", "Core/Core.cs", "Lib/Lib.cs", "Tools/Tools.cs"];

    private readonly DoubtedWorkspace _workspace = new();

    [Theory]
    [InlineData("App/App.csproj", "Core/Core.cs Lib/Lib.cs Tools/Tools.cs")]
    [InlineData("Lib/Lib.csproj", "Core/Core.cs Tools/Tools.cs")]
    [InlineData("Core/Core.csproj", "Tools/Tools.cs")]
    [InlineData("Tools/Directory.Build.props", "App/App.cs Core/Core.cs Lib/Lib.cs")]
    [InlineData("eng/All.props", "")]
    [InlineData("Test.sln", "")]
    public void A_file_is_certain_when_its_project_and_all_that_it_references_are(string changed, string certain)
    {
        _workspace.Write(changed, DoubtedWorkspace.ProjectOf("<PropertyGroup><Nullable>enable</Nullable></PropertyGroup>"));
        Assert.Equal(certain, _workspace.Certain(Files));
    }

    [Theory]
    [InlineData("""<Compile Include="../Core/Core.cs" />""", "Tools/Tools.cs")]
    [InlineData("""<Compile Include="../Core/*.cs" />""", "Tools/Tools.cs")]
    [InlineData("""<Compile Include="../**/*.cs" />""", "")]
    [InlineData("""<Compile Include="$(Shared)" />""", "")]
    [InlineData("""<Compile Remove="../Core/Core.cs" />""", "Core/Core.cs Tools/Tools.cs")]
    [InlineData("""<Import Project="../eng/Other.props" />""", "Core/Core.cs")]
    [InlineData("""<Import Project="../eng/Absent.props" />""", "Core/Core.cs Tools/Tools.cs")]
    [InlineData("""<Import Project="$(Other)" />""", "")]
    [InlineData("""<ProjectReference Include="../Core/Core.csproj" />""", "Core/Core.cs Tools/Tools.cs")]
    [InlineData("""<ProjectReference Include="../New/New.csproj" />""", "")]
    public void A_file_that_a_changed_project_may_take_in_is_not_certain(string content, string certain)
    {
        _workspace.Write("eng/Other.props", """<Project><Compile Include="../Tools/Tools.cs" /></Project>""");
        _workspace.Write("Lib/Lib.csproj", DoubtedWorkspace.ProjectOf(content));
        Assert.Equal(certain, _workspace.Certain("Core/Core.cs", "Tools/Tools.cs"));
    }

    [Fact]
    public void A_project_file_with_an_error_may_come_out_as_anything()
    {
        _workspace.Write("Lib/Lib.csproj", "<Project");
        Assert.Equal("", _workspace.Certain(Files));
    }

    [Fact]
    public void A_file_below_a_changed_project_is_not_certain()
    {
        using var workspace = new DoubtedWorkspace(project => project.File.EndsWith("Lib.csproj", StringComparison.Ordinal)
            ? project with { File = Above(project.File), Inputs = [Above(project.File)], Globs = [] }
            : project);
        workspace.Write("Lib.csproj", "<Project />");
        Assert.Equal("", workspace.Certain(Files));

        static string Above(string file) => Path.GetFullPath("../../Lib.csproj", file);
    }

    [Fact]
    public void A_file_that_nobody_compiles_is_not_certain()
    {
        _workspace.Write("App/App.csproj", "<Project />");
        Assert.Equal("", _workspace.Certain("Shared/Shared.cs", "Nowhere.cs"));
    }

    [Fact]
    public void A_new_file_is_certain_where_its_project_is()
    {
        _workspace.Write("App/App.csproj", "<Project />");
        _workspace.Write("Core/New.cs", "class New { }");
        _workspace.Write("App/New.cs", "class New { }");
        Assert.Equal("Core/New.cs", _workspace.Certain("Core/New.cs", "App/New.cs"));
    }

    [Fact]
    public void An_assembly_that_a_project_may_build_makes_its_users_uncertain()
    {
        _workspace.Write("App/App.csproj", "<Project />");
        _workspace.IsFixed = path => !path.EndsWith("System.Linq.dll", StringComparison.Ordinal);
        Assert.Equal("", _workspace.Certain(Files));
    }

    [Fact]
    public void What_is_missing_because_of_a_project_in_doubt_may_come()
    {
        using var workspace = new DoubtedWorkspace(project => project.File.EndsWith("App.csproj", StringComparison.Ordinal)
            ? project with { State = ProjectState.Partial, Problem = "Something is missing." }
            : project);
        workspace.Write("Tools/Tools.csproj", "<Project />");
        Assert.Equal("Core/Core.cs", workspace.Certain("Core/Core.cs"));
        workspace.Write("App/App.csproj", "<Project />");
        Assert.Equal("", workspace.Certain("Core/Core.cs"));
    }

    [Theory]
    [InlineData("Tools", "")]
    [InlineData("App", "Core/Core.cs")]
    public void A_listed_file_that_is_missing_counts_for_its_project(string changed, string certain)
    {
        using var workspace = new DoubtedWorkspace(project => project with { Globs = [] });
        File.Delete(workspace.PathOf("Tools/Tools.cs"));
        workspace.Write($"{changed}/{changed}.csproj", "<Project />");
        Assert.Equal(certain, workspace.Certain("Core/Core.cs"));
    }

    public void Dispose() => _workspace.Dispose();
}
