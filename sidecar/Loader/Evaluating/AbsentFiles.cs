using System.Text.RegularExpressions;
using Microsoft.Build.Construction;
using Microsoft.Build.Evaluation;

namespace Sidecar.Loader.Evaluating;

/// <summary>
/// What an evaluation looked for and did not find: imports that did not happen, files that a condition of the user's asks
/// for, assemblies and projects that are referenced. Paths are expanded with the properties' last values, which may miss
/// a path that was built from a value that changed afterwards.
/// </summary>
internal sealed partial class AbsentFiles
{
    private readonly HashSet<string> _absent = new(PathRules.Comparer);
    private readonly HashSet<string> _patterns = new(PathRules.Comparer);
    private readonly EvaluatedTarget _target;

    private AbsentFiles(EvaluatedTarget target) => _target = target;

    /// <summary>The files and folders, absolute.</summary>
    public IReadOnlyCollection<string> Absent => _absent;

    /// <summary>The patterns of imports whose folder exists, absolute.</summary>
    public IReadOnlyCollection<string> Patterns => _patterns;

    /// <param name="target">The project.</param>
    /// <param name="fixedFolders">Folders whose files nobody edits: conditions there ask for files of the same package.</param>
    public static AbsentFiles Of(EvaluatedTarget target, List<string> fixedFolders)
    {
        var found = new AbsentFiles(target);
        foreach (var root in Roots(target.Project))
        {
            foreach (var import in root.Imports)
                found.AddImport(import);
            if (!InputFiles.IsFixed(root.FullPath, fixedFolders))
                foreach (var element in root.AllChildren)
                    found.AddCondition(element);
        }
        found.AddReferences();
        return found;
    }

    private static IEnumerable<ProjectRootElement> Roots(Project project) =>
        project.Imports.Select(import => import.ImportedProject).Prepend(project.Xml).Distinct();

    // Most imports of the SDK without a condition about files depend on properties alone.
    private void AddImport(ProjectImportElement import)
    {
        if (import.Sdk.Length > 0)
            return;
        var isWild = import.Project.AsSpan().ContainsAny('*', '?');
        if (isWild || AsksForFiles(import.Condition) || AsksForFiles(import.Parent?.Condition))
            Add(import.Project, import.ContainingProject, import.ContainingProject.DirectoryPath);
    }

    private void AddCondition(ProjectElement element)
    {
        if (!AsksForFiles(element.Condition))
            return;
        foreach (Match match in Existence().Matches(element.Condition))
            Add(match.Groups["path"].Value, element.ContainingProject, _target.Folder);
    }

    private void AddReferences()
    {
        var built = _target.Project.GetPropertyValue("OutDir");
        foreach (var reference in _target.Project.GetItems("Reference"))
        {
            AddPath(reference.GetMetadataValue("HintPath"), _target.Folder);
            AddPath(Path.Combine(built, reference.EvaluatedInclude.Split(',')[0].Trim() + ".dll"), _target.Folder);
        }
        foreach (var reference in _target.ReferencedProjects)
            AddPath(reference, _target.Folder);
    }

    // A condition means a relative path from the project, an import one from its own file.
    private void Add(string text, ProjectRootElement container, string folder)
    {
        var local = text
            .Replace("$(MSBuildThisFileDirectory)", container.DirectoryPath + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildThisFile)", Path.GetFileName(container.FullPath), StringComparison.OrdinalIgnoreCase);
        foreach (var path in _target.Project.ExpandString(local).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            AddPath(ProjectCollection.Unescape(path), folder);
    }

    private void AddPath(string path, string folder)
    {
        if (path.Length == 0 || path.AsSpan().IndexOfAny('\0', '\n', '\r') >= 0)
            return;
        var absolute = PathRules.Absolute(path, folder);
        if (absolute.AsSpan().IndexOfAny('*', '?') is var wild && wild >= 0)
            AddPattern(absolute, wild);
        else if (!Path.Exists(absolute))
            _absent.Add(Path.TrimEndingDirectorySeparator(absolute));
    }

    private void AddPattern(string pattern, int wild)
    {
        var folder = pattern[..pattern.LastIndexOf(Path.DirectorySeparatorChar, wild)];
        if (!Directory.Exists(folder))
            _absent.Add(folder);
        else if (pattern.IndexOf(Path.DirectorySeparatorChar, wild) < 0)
            _patterns.Add(pattern);
    }

    private static bool AsksForFiles(string? condition) =>
        condition?.Contains("Exists", StringComparison.OrdinalIgnoreCase) == true;

    [GeneratedRegex(@"Exists\s*\(\s*'(?<path>[^']+)'\s*\)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Existence();
}
