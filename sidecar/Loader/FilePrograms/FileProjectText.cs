using System.Xml.Linq;

namespace Sidecar.Loader.FilePrograms;

/// <summary>Writes the project that a file-based program stands for.</summary>
internal sealed class FileProjectText(string source, string projectFolder, string framework)
{
    private const string UsualSdk = "Microsoft.NET.Sdk";

    private readonly string _folder = Path.GetDirectoryName(source)!;

    public string Write(IReadOnlyList<FileDirective> directives)
    {
        var sdks = directives.Where(directive => directive.Kind == "sdk").ToList();
        if (sdks.Count == 0)
            sdks.Add(new FileDirective("sdk", UsualSdk, null));
        return new XElement(
            "Project",
            new XElement("PropertyGroup", Defaults().Concat(FoundAbove())),
            sdks.Select(sdk => Import("Sdk.props", sdk)),
            new XElement(
                "PropertyGroup", Properties(directives), new XElement("Features", "$(Features);FileBasedProgram")),
            new XElement("ItemGroup", directives.Select(Item), Compile(source)),
            Enumerable.Reverse(sdks).Select(sdk => Import("Sdk.targets", sdk))).ToString();
    }

    private IEnumerable<XElement> Defaults() =>
    [
        new("OutputType", "Exe"),
        new("TargetFramework", framework),
        new("ImplicitUsings", "enable"),
        new("Nullable", "enable"),
        new("FileBasedProgram", "true"),
        new("EnableDefaultItems", "false"),
        // Absolute, or the compiler's arguments would be relative to the project instead of the source.
        new("BaseIntermediateOutputPath", Escape(Path.Combine(projectFolder, "obj") + Path.DirectorySeparatorChar)),
        new("EntryPointFilePath", Escape(source)),
        new("RestoreRootConfigDirectory", Escape(_folder)),
    ];

    // The project lies elsewhere, but what governs the folder of the source governs it, too.
    private IEnumerable<XElement> FoundAbove() =>
    [
        .. FoundAbove("Directory.Build.props", "DirectoryBuildPropsPath", "ImportDirectoryBuildProps"),
        .. FoundAbove("Directory.Build.targets", "DirectoryBuildTargetsPath", "ImportDirectoryBuildTargets"),
        .. FoundAbove("Directory.Packages.props", "DirectoryPackagesPropsPath", "ImportDirectoryPackagesProps"),
    ];

    private IEnumerable<XElement> FoundAbove(string name, string pathProperty, string switchProperty)
    {
        for (var at = new DirectoryInfo(_folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, name);
            if (File.Exists(file))
                return [new XElement(pathProperty, Escape(file))];
        }
        return [new XElement(switchProperty, "false")];
    }

    private static IEnumerable<XElement> Properties(IReadOnlyList<FileDirective> directives) =>
        directives.Where(directive => directive.Kind == "property" && IsName(directive.Name))
            .Select(directive => new XElement(directive.Name, directive.Value));

    private XElement? Item(FileDirective directive) => directive.Kind switch
    {
        "package" => new XElement("PackageReference", new XAttribute("Include", directive.Name), Version(directive)),
        "project" => new XElement("ProjectReference", new XAttribute("Include", Escape(ProjectAt(directive.Name)))),
        "include" when directive.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) =>
            Compile(PathRules.Absolute(directive.Name, _folder), wildcards: true),
        _ => null,
    };

    private string ProjectAt(string path)
    {
        var absolute = PathRules.Absolute(path, _folder);
        return Directory.Exists(absolute)
            ? Directory.EnumerateFiles(absolute, "*.csproj").Order(StringComparer.Ordinal).FirstOrDefault(absolute)
            : absolute;
    }

    private static XElement Compile(string file, bool wildcards = false) =>
        new(
            "Compile",
            new XAttribute("Include", wildcards ? file : Escape(file)),
            new XAttribute("Exclude", "@(Compile)"));

    private static XElement Import(string file, FileDirective sdk) =>
        new("Import", new XAttribute("Project", file), new XAttribute("Sdk", sdk.Name), Version(sdk));

    private static XAttribute? Version(FileDirective directive) =>
        directive.Value is { } version ? new XAttribute("Version", version) : null;

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static string Escape(string path) => Microsoft.Build.Evaluation.ProjectCollection.Escape(path);
}
