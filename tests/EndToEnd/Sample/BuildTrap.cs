using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Sample;

/// <summary>A project that leaves files behind where anything of it is run: its own targets, or those that it imports.</summary>
internal sealed class BuildTrap : IDisposable
{
    private readonly TempFolder _folder = new();

    public BuildTrap()
    {
        _folder.Write("Directory.Build.props", ProjectOf("props", ""));
        _folder.Write("Trap.csproj", ProjectOf("project", """
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            """).Replace("<Project ", "<Project Sdk=\"Microsoft.NET.Sdk\" ", StringComparison.Ordinal));
        _folder.Write("Trapped.cs", "public static class Trapped { }\n");
    }

    /// <summary>The folder.</summary>
    public string Path => _folder.Path;

    /// <summary>The names of all there is.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories).Select(path => System.IO.Path.GetRelativePath(Path, path)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    private static string ProjectOf(string name, string body) => $"""
        <Project InitialTargets="Tell_{name}">
        {body}
          <Target Name="Tell_{name}"><WriteLinesToFile File="$(MSBuildProjectDirectory)/built-by-{name}" Lines="built" /></Target>
        </Project>
        """;
}
