using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Sidecar.Protocol.Loading;

namespace Sidecar.ProcessBench.Hot;

/// <summary>Turns compiler arguments into a Roslyn solution, metadata shared, with their documentation, as Roslyn's own loader does.</summary>
internal sealed class RoslynSolution
{
    private readonly Dictionary<string, PortableExecutableReference> _metadata = [];
    private readonly Dictionary<string, ProjectId> _outputs = [];
    private readonly FolderAnalyzers _analyzers = new();

    public static Solution Of(IReadOnlyList<LoadedProject> loaded, HostServices? services = null)
    {
        var builder = new RoslynSolution();
        var projects = loaded.Where(project => project.Arguments.Count > 0)
            .Select(project => (Loaded: project, Id: ProjectId.CreateNewId(project.File))).ToArray();
        foreach (var project in projects)
            foreach (var output in project.Loaded.Outputs)
                builder._outputs.TryAdd(output, project.Id);
        var workspace = new AdhocWorkspace(services ?? MefHostServices.DefaultHost);
        return workspace.AddSolution(SolutionInfo.Create(
            SolutionId.CreateNewId(), VersionStamp.Default, filePath: null, projects.Select(p => builder.InfoOf(p.Loaded, p.Id))));
    }

    private ProjectInfo InfoOf(LoadedProject loaded, ProjectId id)
    {
        var folder = Path.GetDirectoryName(loaded.File)!;
        var arguments = CSharpCommandLineParser.Default.Parse(loaded.Arguments, folder, sdkDirectory: null);
        var references = arguments.MetadataReferences
            .Select(reference => (Path: Path.GetFullPath(reference.Reference, folder), reference.Properties)).ToLookup(
                reference => _outputs.TryGetValue(reference.Path, out var other) && other != id);
        IEnumerable<DocumentInfo> Documents(IEnumerable<string> paths) => paths
            .Select(path => Path.GetFullPath(path, folder)).Distinct().Where(File.Exists).Select(path => DocumentOf(id, path));
        return ProjectInfo.Create(
            id, VersionStamp.Default, loaded.File, arguments.CompilationName ?? loaded.File, LanguageNames.CSharp, loaded.File,
            compilationOptions: arguments.CompilationOptions
                .WithXmlReferenceResolver(new XmlFileResolver(folder))
                .WithSourceReferenceResolver(new SourceFileResolver([], folder))
                .WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths))
                .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default),
            parseOptions: arguments.ParseOptions.WithDocumentationMode(DocumentationMode.Parse),
            documents: Documents(arguments.SourceFiles.Select(file => file.Path)),
            projectReferences: references[true].Select(r => new ProjectReference(_outputs[r.Path], r.Properties.Aliases)).Distinct(),
            metadataReferences: references[false].Where(r => File.Exists(r.Path)).Select(r => MetadataOf(r.Path).WithProperties(r.Properties)).Distinct(),
            analyzerReferences: arguments.AnalyzerReferences.Select(r => Path.GetFullPath(r.FilePath, folder)).Distinct().Select(_analyzers.Reference),
            additionalDocuments: Documents(arguments.AdditionalFiles.Select(file => file.Path)))
            .WithAnalyzerConfigDocuments(Documents(arguments.AnalyzerConfigPaths));
    }

    private PortableExecutableReference MetadataOf(string path) =>
        _metadata.TryGetValue(path, out var known) ? known : _metadata[path] = MetadataReference.CreateFromFile(path, documentation: DocumentationOf(Path.ChangeExtension(path, ".xml")));

    private static XmlDocumentationProvider? DocumentationOf(string path) => File.Exists(path) ? XmlDocumentationProvider.CreateFromFile(path) : null;

    private static DocumentInfo DocumentOf(ProjectId project, string path) => DocumentInfo.Create(
        DocumentId.CreateNewId(project, path), Path.GetFileName(path), loader: new FileTextLoader(path, defaultEncoding: null), filePath: path);
}
