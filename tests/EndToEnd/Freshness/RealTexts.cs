using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.TestKit.Changes;

namespace Sidecar.EndToEnd.Tests.Freshness;

/// <summary>How a <see cref="ChangingTree"/> is written for MSBuild. Each project, when it is evaluated, says so in a file.</summary>
internal static class RealTexts
{
    private const string Extra = "<PropertyGroup><DefineConstants>$(DefineConstants);EXTRA</DefineConstants></PropertyGroup>";

    /// <param name="log">The file where projects say that they are evaluated, absolute.</param>
    public static TreeTexts Of(string log) => new(
        ("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Lib/Lib.csproj" /><Project Path="Tools/Tools.csproj" /></Solution>"""),
        (name, words) => ProjectFile.Of(string.Join('\n',
        [
            words.Contains("extra") ? Extra : "",
            words.Contains("off") ? """<ItemGroup><Compile Remove="Off/**" /></ItemGroup>""" : "",
            words.Contains("linked") ? """<ItemGroup><Compile Include="../Shared/Linked.cs" /></ItemGroup>""" : "",
            name == "App" && !words.Contains("alone") ? """<ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>""" : "",
            $"""<Target Name="Say" BeforeTargets="CoreCompile"><WriteLinesToFile File="{log}" Lines="{name}" /></Target>""",
        ])),
        $"<Project>{Extra}</Project>");
}
