using Sidecar.Analysis.Doubts;
using Xunit;

namespace Sidecar.Server.Tests.Doubts;

/// <summary>What a project file can be read to name, without evaluating it.</summary>
public sealed class ProjectTextTests
{
    [Theory]
    [InlineData("""<Compile Include="../Shared/A.cs" />""", "/repo/Shared/A.cs")]
    [InlineData("""<Compile Include="..\Shared\A.cs;B.cs" Link="A.cs" />""", "/repo/Shared/A.cs", "/repo/App/B.cs")]
    [InlineData("""<Compile Include="$(MSBuildThisFileDirectory)..\Shared\*.cs" />""", "/repo/Shared/*.cs")]
    [InlineData("""<Compile Include="$(MSBuildProjectDirectory)/../Shared/A.cs" />""", "/repo/Shared/A.cs")]
    [InlineData("""<Target Name="T"><ItemGroup Condition="false"><compile include="Made.cs" Include="Made.cs" /></ItemGroup></Target>""", "/repo/App/Made.cs")]
    [InlineData("""<Compile Remove="../Shared/A.cs" /><Compile Update="B.cs" /><None Include="../Shared/A.cs" />""")]
    public void Sources_are_those_of_every_item_whatever_its_condition(string content, params string[] sources) =>
        Assert.Equal(sources, Read(content)!.Sources);

    [Fact]
    public void Sources_of_an_import_are_relative_to_the_project() => Assert.Equal(
        ["/repo/Shared/A.cs", "/repo/eng/B.cs"],
        ProjectText.Of("""<Project><Compile Include="../Shared/A.cs;$(MSBuildThisFileDirectory)B.cs" /></Project>""", "/repo/eng/All.props", "/repo/App")!.Sources);

    [Theory]
    [InlineData("""<Import Project="../eng/Common.props" />""", "/repo/eng/Common.props")]
    [InlineData("""<Import Project="$(MSBuildThisFileDirectory)Local.props" Condition="'$(X)' != ''" />""", "/repo/App/Local.props")]
    [InlineData("""<Import Project="../eng/$(Kind).targets" />""", "/repo/eng/*.targets")]
    [InlineData("""<Import Project="../eng/*.props" />""", "/repo/eng/*.props")]
    [InlineData("""<Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />""",
        "/repo/App/Directory.Build.props", "/repo/Directory.Build.props", "/Directory.Build.props")]
    [InlineData("""<Import Project="Sdk.props" Sdk="Some.Sdk" /><Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />""")]
    public void Imports_are_those_of_the_workspace(string content, params string[] imports) => Assert.Equal(imports, Read(content)!.Imports);

    [Fact]
    public void References_are_project_files() => Assert.Equal(
        ["/repo/Lib/Lib.csproj"], Read("""<ItemGroup><ProjectReference Include="..\Lib\Lib.csproj" /></ItemGroup>""")!.References);

    [Fact]
    public void An_old_project_file_with_a_namespace_is_read_as_well() => Assert.Equal(
        ["/repo/App/A.cs"],
        ProjectText.Of("""<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><ItemGroup><Compile Include="A.cs" /></ItemGroup></Project>""", "/repo/App/App.csproj", "/repo/App")!.Sources);

    [Theory]
    [InlineData("""<Compile Include="$(Shared)/A.cs" />""")]
    [InlineData("""<Compile Include="@(Others)" />""")]
    [InlineData("""<Compile Include="A%2A.cs" />""")]
    [InlineData("""<ProjectReference Include="$(Root)/Lib/Lib.csproj" />""")]
    [InlineData("""<Import Project="$(Props)" />""")]
    [InlineData("""<Import Project="$(Root)/Common.props" />""")]
    [InlineData("""<Import Project="../*/Common.props" />""")]
    [InlineData("""<Target Name="T"><Make><Output TaskParameter="Files" ItemName="Compile" /></Make></Target>""")]
    [InlineData("<<<<<<< ours")]
    public void What_only_an_evaluation_can_tell_is_unclear(string content) => Assert.Null(Read(content));

    private static ProjectText? Read(string content) => ProjectText.Of($"<Project>{content}</Project>", "/repo/App/App.csproj", "/repo/App");
}
