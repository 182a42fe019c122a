using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Actions;

/// <summary>
/// Projects of a snapshot as Roslyn's fixes and refactorings want them. What generators made is there as documents of their projects,
/// so that no generator runs a second time.
/// </summary>
/// <param name="Solution">The projects, and all that they reference.</param>
/// <param name="Ids">Which is which.</param>
internal sealed record ActionSolution(Solution Solution, ImmutableDictionary<ProjectUnit, ProjectId> Ids)
{
    /// <summary>That of <paramref name="units"/> and what they reference; the same object for every question about one snapshot.</summary>
    public static Task<ActionSolution> OfAsync(Snapshot snapshot, ActionFeatures features, IReadOnlyCollection<ProjectUnit> units, CancellationToken cancellation)
    {
        var all = Reach.Of(units, unit => unit.Parts.References.Select(reference => reference.Unit), EqualityComparer<ProjectUnit>.Default);
        ProjectUnit[] wanted = [.. snapshot.Units.All.Where(all.Contains)];
        var key = (typeof(ActionSolution), string.Join(',', wanted.Select(unit => snapshot.Units.All.IndexOf(unit))));
        return snapshot.Units.RememberAsync(key, () => MakeAsync(features.Empty, wanted, cancellation));
    }

    /// <summary>The document of <paramref name="source"/>.</summary>
    public Document DocumentOf(SourceDocument source) => Solution.GetProject(Ids[source.Unit])!.Documents.First(
        document => WorkspacePath.Comparer.Equals(document.FilePath, source.File.Path));

    private static async Task<ActionSolution> MakeAsync(Solution solution, IReadOnlyList<ProjectUnit> units, CancellationToken cancellation)
    {
        var ids = units.ToImmutableDictionary(unit => unit, unit => ProjectId.CreateNewId(unit.Input.Name));
        foreach (var unit in units)
        {
            cancellation.ThrowIfCancellationRequested();
            var generated = await unit.GeneratedAsync().WaitAsync(cancellation).ConfigureAwait(false);
            solution = solution.AddProject(InfoOf(unit, ids, generated));
        }
        return new ActionSolution(solution, ids);
    }

    private static ProjectInfo InfoOf(ProjectUnit unit, ImmutableDictionary<ProjectUnit, ProjectId> ids, GeneratedCode generated)
    {
        var (id, loaded) = (ids[unit], unit.Project.Loaded);
        var folder = Path.GetDirectoryName(loaded.File)!;
        var name = loaded.Framework is { } framework ? $"{Path.GetFileNameWithoutExtension(loaded.File)}({framework})" : Path.GetFileNameWithoutExtension(loaded.File);
        return ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            name,
            unit.Input.Name,
            LanguageNames.CSharp,
            loaded.File,
            compilationOptions: unit.Input.Options,
            parseOptions: unit.Input.ParseOptions,
            documents: [.. unit.Files.Select(file => DocumentOf(id, folder, file)), .. generated.Sources.Select(source => GeneratedOf(id, source.Path, source.Text))],
            projectReferences: unit.Parts.References.Select(r => new ProjectReference(ids[r.Unit], r.Properties.Aliases, r.Properties.EmbedInteropTypes)),
            metadataReferences: unit.Parts.Assemblies.Select(assembly => assembly.File.Reference(assembly.Properties)),
            additionalDocuments: unit.Additional.Select(file => DocumentOf(id, folder, file)))
            .WithAnalyzerConfigDocuments(unit.Configs.Select(file => DocumentOf(id, folder, file)))
            .WithDefaultNamespace(RootNamespaceOf(unit));
    }

    private static DocumentInfo DocumentOf(ProjectId project, string folder, SourceFile file)
    {
        var version = TextAndVersion.Create(file.Text, VersionStamp.Create(), file.Path);
        return DocumentInfo.Create(
            DocumentId.CreateNewId(project, file.Path), Path.GetFileName(file.Path), FoldersOf(folder, file.Path), loader: TextLoader.From(version), filePath: file.Path);
    }

    private static DocumentInfo GeneratedOf(ProjectId project, string path, string text)
    {
        var version = TextAndVersion.Create(SourceText.From(text, System.Text.Encoding.UTF8), VersionStamp.Create(), path);
        return DocumentInfo.Create(DocumentId.CreateNewId(project, path), Path.GetFileName(path), loader: TextLoader.From(version), filePath: path, isGenerated: true);
    }

    private static string[] FoldersOf(string folder, string file)
    {
        var path = Path.GetRelativePath(folder, Path.GetDirectoryName(file)!);
        return path == "." || path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path) ? [] : path.Split(Path.DirectorySeparatorChar);
    }

    private static string? RootNamespaceOf(ProjectUnit unit) =>
        ConfiguredOptionsProvider.Of(unit.Configs).GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : null;
}
