using System.Text;

namespace Sidecar.ProcessBench.Generating;

/// <summary>Writes the solution, its projects and their files.</summary>
internal static class SolutionWriter
{
    public const string SolutionFile = "Shop.slnx";

    private const string CommonProperties = """
        <Project>
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
        </Project>

        """;

    /// <summary>Writes it and counts.</summary>
    public static (int Files, long Lines) Write(GenerateOptions options)
    {
        var projects = options.Projects;
        var filesEach = (int)Math.Ceiling(options.Lines / (LinesOfFile(projects) * projects));
        var graph = ProjectShape.Graph(projects, filesEach);
        Save(options.Folder, SolutionFile, Solution(graph));
        Save(options.Folder, "Directory.Build.props", CommonProperties);
        Save(options.Folder, "Directory.Build.targets", "<Project />\n");
        Save(options.Folder, "Directory.Packages.props", "<Project />\n");
        var lines = Save(options.Folder, $"{graph[0].Name}/Foundation.cs", SourceText.Foundation);
        foreach (var project in graph)
        {
            Save(options.Folder, $"{project.Name}/{project.Name}.csproj", ProjectText(project));
            for (var file = 0; file < project.Files; file++)
                lines += Save(options.Folder, $"{project.Name}/{Words.TypeOf(file)}.cs", SourceText.Of(project, file, graph));
        }
        return (projects * filesEach + 1, lines);
    }

    // Projects of upper layers reference more, so their files are longer.
    private static double LinesOfFile(int projects)
    {
        var graph = ProjectShape.Graph(projects, filesEach: 10);
        return graph.Average(project => LinesOf(SourceText.Of(project, file: 5, graph)));
    }

    private static string Solution(IReadOnlyList<ProjectShape> graph)
    {
        var text = new StringBuilder("<Solution>\n");
        foreach (var project in graph)
            text.Append($"  <Project Path=\"{project.Name}/{project.Name}.csproj\" />\n");
        return text.Append("</Solution>\n").ToString();
    }

    private static string ProjectText(ProjectShape project)
    {
        var text = new StringBuilder("<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n");
        foreach (var name in project.References.Select(ProjectShape.NameOf))
            text.Append($"    <ProjectReference Include=\"../{name}/{name}.csproj\" />\n");
        return text.Append("  </ItemGroup>\n</Project>\n").ToString();
    }

    private static long Save(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return LinesOf(text);
    }

    private static long LinesOf(string text) => text.AsSpan().Count('\n');
}
