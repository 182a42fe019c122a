using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Comparison.Oracle;

/// <summary>
/// Compiles projects from the compiler's arguments alone. Other projects are referenced as the assemblies that the build
/// left on disk, so nothing here depends on how projects are mapped onto each other.
/// </summary>
internal sealed class ProjectCompiler
{
    private readonly Dictionary<string, AssemblyMetadata> _assemblies = new(StringComparer.Ordinal);
    private readonly GeneratorAssemblies _generators = new();

    public OracleProject Compile(CompilerInvocation invocation)
    {
        var folder = Path.GetDirectoryName(invocation.ProjectFile)!;
        var arguments = CSharpCommandLineParser.Default.Parse(invocation.Arguments, folder, sdkDirectory: null);
        var configuration = AnalyzerConfigSet.Create(
            arguments.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToArray());
        var documented = arguments.ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose);
        var compilation = Compile(arguments, configuration, documented);
        // As Roslyn's own workspaces have it: documentation that the build ignores is read for what it names, and not judged.
        var asBuilt = arguments.ParseOptions.DocumentationMode == DocumentationMode.Diagnose ? compilation
            : Compile(arguments, configuration, arguments.ParseOptions.WithDocumentationMode(DocumentationMode.Parse));
        var severities = asBuilt.Options.WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(configuration));
        return new OracleProject(
            Path.GetFileNameWithoutExtension(invocation.ProjectFile), compilation, asBuilt.WithOptions(severities).GetDiagnostics());
    }

    private CSharpCompilation Compile(CSharpCommandLineArguments arguments, AnalyzerConfigSet configuration, CSharpParseOptions parse)
    {
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName,
            arguments.SourceFiles.Select(file => Parse(file.Path, arguments, parse)),
            arguments.MetadataReferences.Select(Reference),
            arguments.CompilationOptions.WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths)));
        return Generate(compilation, arguments, configuration, parse);
    }

    private static SyntaxTree Parse(string path, CSharpCommandLineArguments arguments, CSharpParseOptions options)
    {
        using var stream = File.OpenRead(path);
        var text = SourceText.From(stream, arguments.Encoding, arguments.ChecksumAlgorithm);
        return CSharpSyntaxTree.ParseText(text, options, path);
    }

    private PortableExecutableReference Reference(CommandLineReference reference)
    {
        if (!_assemblies.TryGetValue(reference.Reference, out var metadata))
            _assemblies[reference.Reference] = metadata = AssemblyMetadata.CreateFromFile(reference.Reference);
        return metadata.GetReference(
            aliases: reference.Properties.Aliases,
            embedInteropTypes: reference.Properties.EmbedInteropTypes,
            filePath: reference.Reference);
    }

    private CSharpCompilation Generate(
        CSharpCompilation compilation, CSharpCommandLineArguments arguments, AnalyzerConfigSet configuration, CSharpParseOptions parse)
    {
        var generators = arguments.AnalyzerReferences
            .Select(analyzer => new AnalyzerFileReference(analyzer.FilePath, _generators))
            .SelectMany(analyzer => analyzer.GetGenerators(LanguageNames.CSharp))
            .ToImmutableArray();
        CSharpGeneratorDriver
            .Create(
                generators,
                arguments.AdditionalFiles.Select(file => new FileOfText(file.Path)),
                parse,
                new ConfiguredOptionsProvider(configuration))
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return (CSharpCompilation)updated;
    }
}
