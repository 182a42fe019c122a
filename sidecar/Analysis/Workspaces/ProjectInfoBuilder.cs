using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Workspaces;

/// <summary>Makes one Roslyn project from the arguments that its compiler would get.</summary>
internal sealed class ProjectInfoBuilder(
    WorkspaceProject project,
    Dictionary<string, ProjectId> outputs,
    MetadataReferences references,
    GeneratorLoader generators,
    ImmutableArray<Gap>.Builder gaps,
    string root)
{
    private static readonly TextLoader Empty =
        TextLoader.From(TextAndVersion.Create(SourceText.From(""), VersionStamp.Default));

    private readonly string _file = project.Loaded.File;
    private readonly string _folder = Path.GetDirectoryName(project.Loaded.File)!;
    private readonly List<ProjectReference> _projectReferences = [];
    private readonly List<MetadataReference> _metadataReferences = [];

    public ProjectInfo Build()
    {
        var arguments = CSharpCommandLineParser.Default.Parse(project.Loaded.Arguments, _folder, sdkDirectory: null);
        SplitReferences(arguments);
        var name = Path.GetFileNameWithoutExtension(_file);
        return ProjectInfo.Create(
            project.Id!,
            VersionStamp.Default,
            project.Loaded.Framework is { } framework ? $"{name}({framework})" : name,
            arguments.CompilationName ?? name,
            LanguageNames.CSharp,
            _file,
            project.Loaded.Outputs is [var output, ..] ? output : null,
            CompilationOptionsOf(arguments),
            ParseOptionsOf(arguments),
            Paths(arguments.SourceFiles.Select(file => file.Path)).Select(Document),
            _projectReferences.Distinct(),
            _metadataReferences.Distinct(),
            Paths(arguments.AnalyzerReferences.Select(analyzer => analyzer.FilePath)).Select(generators.Reference),
            Paths(arguments.AdditionalFiles.Select(file => file.Path)).Select(Document))
            .WithAnalyzerConfigDocuments(Paths(arguments.AnalyzerConfigPaths).Select(Document));
    }

    private void SplitReferences(CSharpCommandLineArguments arguments)
    {
        foreach (var reference in arguments.MetadataReferences)
        {
            var path = Path.GetFullPath(reference.Reference, _folder);
            if (outputs.TryGetValue(path, out var id) && id != project.Id)
                _projectReferences.Add(new ProjectReference(id, reference.Properties.Aliases, reference.Properties.EmbedInteropTypes));
            else if (references.Find(path, reference.Properties) is { } metadata)
                _metadataReferences.Add(metadata);
            else
                gaps.Add(MissingReference(path));
        }
    }

    private Gap MissingReference(string path)
    {
        var file = WorkspacePath.Shorten(root, _file);
        return new Gap(GapReason.ReferenceMissing, $"{file}: the reference {WorkspacePath.Shorten(root, path)} does not exist")
        {
            Project = file,
            Command = $"dotnet build \"{_file}\"",
        };
    }

    private CSharpCompilationOptions CompilationOptionsOf(CSharpCommandLineArguments arguments) =>
        arguments.CompilationOptions
            .WithXmlReferenceResolver(new XmlFileResolver(_folder))
            .WithSourceReferenceResolver(new SourceFileResolver([], _folder))
            // Without it, InternalsVisibleTo of signed assemblies does not hold.
            .WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths))
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default);

    // Documentation comments that the build ignores still hold references.
    private static CSharpParseOptions ParseOptionsOf(CSharpCommandLineArguments arguments) =>
        arguments.ParseOptions.DocumentationMode == DocumentationMode.None
            ? arguments.ParseOptions.WithDocumentationMode(DocumentationMode.Parse)
            : arguments.ParseOptions;

    // The compiler only warns of a file or a reference that is there twice; Roslyn's workspace refuses the project.
    private IEnumerable<string> Paths(IEnumerable<string> paths) =>
        paths.Select(path => Path.GetFullPath(path, _folder)).Distinct(WorkspacePath.Comparer);

    private DocumentInfo Document(string path) =>
        DocumentInfo.Create(
            DocumentId.CreateNewId(project.Id!, path),
            Path.GetFileName(path),
            // A listed file that is not there is a gap, not an error; the sweep reports it and sees it come.
            loader: File.Exists(path) ? new FileTextLoader(path, defaultEncoding: null) : Empty,
            filePath: path);
}
