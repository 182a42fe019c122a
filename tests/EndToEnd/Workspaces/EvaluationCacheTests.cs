using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Wire;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>One process after the other on a cache of their own: what each has evaluated, its projects write down while they are built.</summary>
public sealed class EvaluationCacheTests : IDisposable
{
    private readonly TempFolder _folder = new("sidecar-evaluation-");

    public EvaluationCacheTests()
    {
        _folder.Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Lib/Lib.csproj" /></Solution>""");
        WriteProject("Lib");
        WriteProject("App", """<ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>""");
        _folder.Write("Lib/Widget.cs", "public class Widget { Widget? _a; }\n");
        _folder.Write("Lib/Gone.cs", "class Gone { Widget? _b; }\n");
        _folder.Write("App/Use.cs", "class Use {\n#if EXTRA\n Widget? _c;\n#endif\n}\n");
    }

    [SlowFact]
    public async Task A_second_start_evaluates_what_changed_and_nothing_else()
    {
        Assert.Equal((2, "App Lib"), await AskAsync());
        Assert.Equal((2, ""), await AskAsync());
        _folder.Write("App/More.cs", "class More { Widget? _d; }\n");
        File.Delete(_folder.Combine("Lib", "Gone.cs"));
        Assert.Equal((2, ""), await AskAsync());
        WriteProject("App", """
            <PropertyGroup><DefineConstants>$(DefineConstants);EXTRA</DefineConstants></PropertyGroup>
            <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
            """);
        Assert.Equal((3, "App"), await AskAsync());
        _folder.Write("Directory.Build.props", """
            <Project><ItemGroup><Compile Include="$(MSBuildThisFileDirectory)shared/Shared.cs" Condition="'$(MSBuildProjectName)' == 'App'" /></ItemGroup></Project>
            """);
        _folder.Write("shared/Shared.cs", "class Shared { Widget? _e; }\n");
        Assert.Equal((4, "App Lib"), await AskAsync());
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int References, string Evaluated)> AskAsync()
    {
        var (exit, output, error) = await DotnetCommand.RunAsync(
            [RawServer.ServerPath, "--command", "refs", "--project", _folder.Path, "--args", """{"symbol":"Widget"}"""],
            start => start.Environment["SIDECAR_CACHE"] = _folder.Combine("cache"));
        Assert.Equal(0, exit);
        var result = JsonNode.Parse(output)!["result"]!;
        // What EXTRA leaves out is all that an answer may lack.
        Assert.All(result["answer"]!["gaps"]?.AsArray() ?? [], gap => Assert.True((string?)gap!["reason"] == "not-compiled", output + error));
        return (result["references"]!.AsArray().Count, string.Join(' ', TakeEvaluated()));
    }

    private IEnumerable<string> TakeEvaluated()
    {
        var log = _folder.Combine("evaluated.log");
        var names = File.Exists(log) ? File.ReadAllLines(log) : [];
        File.Delete(log);
        return names.Distinct().Order(StringComparer.Ordinal);
    }

    private void WriteProject(string name, string content = "") => _folder.Write($"{name}/{name}.csproj", ProjectFile.Of($"""
        {content}
        <Target Name="Say" BeforeTargets="CoreCompile"><Exec Command="echo {name}&gt;&gt;&quot;{_folder.Combine("evaluated.log")}&quot;" /></Target>
        """));
}
