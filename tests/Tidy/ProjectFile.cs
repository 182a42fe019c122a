using System.Xml.Linq;

namespace Sidecar.Tidy.Tests;

/// <summary>What a project file says about dependencies.</summary>
/// <param name="Path">From the repository's root, with <c>/</c>.</param>
/// <param name="References">The projects whose assemblies it uses, from the root; those it only has built are not among them.</param>
/// <param name="Packages">The packages it names.</param>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) && !f.StartsWith("tests/Fixtures/", StringComparison.Ordinal))
            .Select(path => Parse(path, Repository.Read(path)))];

    public static ProjectFile Parse(string path, string xml)
    {
        var items = XDocument.Parse(xml).Descendants().ToArray();
        var folder = System.IO.Path.GetDirectoryName(path) ?? "";
        return new ProjectFile(
            path,
            [.. items.Where(i => i.Name.LocalName == "ProjectReference" && !IsBuildOnly(i)).Select(i => Resolve(folder, Include(i)))],
            [.. items.Where(i => i.Name.LocalName == "PackageReference").Select(Include)]);
    }

    private static bool IsBuildOnly(XElement reference) =>
        string.Equals((string?)reference.Attribute("ReferenceOutputAssembly"), "false", StringComparison.OrdinalIgnoreCase);

    private static string Include(XElement item) => (string?)item.Attribute("Include") ?? "";

    private static string Resolve(string folder, string include) => System.IO.Path.GetRelativePath(
        ".", System.IO.Path.Combine(folder, include.Replace('\\', '/'))).Replace('\\', '/');
}
