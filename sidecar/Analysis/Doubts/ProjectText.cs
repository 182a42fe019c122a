using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Sidecar.Analysis.Disk;

namespace Sidecar.Analysis.Doubts;

/// <summary>
/// What a project file, or a file that it imports, names outside of itself, whatever its conditions say: more than an evaluation
/// would find, never less.
/// </summary>
/// <param name="Sources">Files, and patterns of files, that are compiled; absolute.</param>
/// <param name="References">Project files that are referenced; absolute.</param>
/// <param name="Imports">Files that are imported; the last part may have wildcards; absolute.</param>
internal sealed partial record ProjectText(IReadOnlyList<string> Sources, IReadOnlyList<string> References, IReadOnlyList<string> Imports)
{
    // What the SDK and packages bring knows nothing of the files of a workspace.
    private static readonly string[] FromOutside =
        ["$(MSBuildToolsPath", "$(MSBuildBinPath", "$(MSBuildExtensionsPath", "$(MSBuildSDKsPath", "$(VSToolsPath", "$(NuGetPackageRoot"];

    /// <summary>What <paramref name="text"/> names; null when only an evaluation can tell.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="path">The file, absolute.</param>
    /// <param name="projectFolder">The folder of the project that it is read for, absolute.</param>
    public static ProjectText? Of(string text, string path, string projectFolder)
    {
        if (Parse(text) is not { } root)
            return null;
        var reader = new Reader(Path.GetDirectoryName(path)!, projectFolder);
        foreach (var element in root.DescendantsAndSelf())
            reader.Take(element);
        return reader.IsClear ? new ProjectText(reader.Sources, reader.References, reader.Imports) : null;
    }

    private static XElement? Parse(string text)
    {
        try
        {
            return XElement.Parse(text);
        }
        catch (XmlException)
        {
            // MSBuild will say so; nobody can tell what it will be.
            return null;
        }
    }

    private sealed class Reader(string folder, string projectFolder)
    {
        public List<string> Sources { get; } = [];

        public List<string> References { get; } = [];

        public List<string> Imports { get; } = [];

        public bool IsClear { get; private set; } = true;

        public void Take(XElement element)
        {
            if (Is(element.Name.LocalName, "Compile"))
                AddItems(element, Sources);
            else if (Is(element.Name.LocalName, "ProjectReference"))
                AddItems(element, References);
            else if (Is(element.Name.LocalName, "Import") && element.Attribute("Sdk") is null)
                AddImport(element.Attribute("Project")?.Value ?? "");
            else if (Is(element.Name.LocalName, "Output") && element.Attribute("ItemName")?.Value is { } item && (Is(item, "Compile") || Is(item, "ProjectReference")))
                IsClear = false;
        }

        private void AddItems(XElement item, List<string> to)
        {
            foreach (var part in (item.Attribute("Include")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                if (Expand(part) is var path && path.AsSpan().ContainsAny('$', '@', '%'))
                    IsClear = false;
                else
                    to.Add(Path.GetFullPath(path, projectFolder));
        }

        private void AddImport(string import)
        {
            if (FromOutside.Any(start => import.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
                return;
            if (FileAbove().Match(import) is { Success: true } above)
            {
                Imports.AddRange(FoldersAbove.From(folder).Select(one => Path.Combine(one, above.Groups["name"].Value)));
                return;
            }
            // A property that is part of a name stands for any: "eng/$(Kind).targets".
            var path = PartOfName().Replace(Expand(import), "*");
            if (path.AsSpan().ContainsAny('$', '@', '%') || Path.GetDirectoryName(path).AsSpan().ContainsAny('*', '?'))
                IsClear = false;
            else if (path.Length > 0)
                Imports.Add(Path.GetFullPath(path, folder));
        }

        // Nobody can set these to anything else.
        private string Expand(string text) => text
            .Replace("$(MSBuildThisFileDirectory)", folder + '/', StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", projectFolder, StringComparison.OrdinalIgnoreCase)
            .Replace('\\', '/');

        private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^\$\(\[MSBuild\]::GetPathOfFileAbove\('(?<name>[^'$]+)'.*\)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileAbove();

    [GeneratedRegex(@"(?<=/[^/]*)\$\(\w+\)(?=[^/]*\.\w+$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOfName();
}
