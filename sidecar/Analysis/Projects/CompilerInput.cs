using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Projects;

/// <summary>A project's compiler arguments, understood by the compiler's own parser. Paths are absolute, each once.</summary>
internal sealed class CompilerInput
{
    private const int Utf8 = 65001;

    private CompilerInput(string folder, CSharpCommandLineArguments arguments, string name, UInt128 fingerprint)
    {
        Name = arguments.CompilationName ?? name;
        Fingerprint = fingerprint;
        // UTF-8 is what a file is without a code page, too.
        CodePage = arguments.Encoding is { CodePage: not Utf8 } codePage ? codePage : null;
        Options = OptionsOf(folder, arguments);
        ParseOptions = ParseOptionsOf(arguments);
        References = [.. arguments.MetadataReferences.Select(r => new CommandLineReference(Path.GetFullPath(r.Reference, folder), r.Properties)).Distinct()];
        Sources = Paths(folder, arguments.SourceFiles.Select(file => file.Path));
        Additional = Paths(folder, arguments.AdditionalFiles.Select(file => file.Path));
        Configs = Paths(folder, arguments.AnalyzerConfigPaths);
        Analyzers = Paths(folder, arguments.AnalyzerReferences.Select(analyzer => analyzer.FilePath));
    }

    /// <summary>The name of the assembly.</summary>
    public string Name { get; }

    /// <summary>What source and additional files without a byte order mark are read by; null when that goes by their content alone.</summary>
    public Encoding? CodePage { get; }

    /// <summary>The hash of the arguments.</summary>
    public UInt128 Fingerprint { get; }

    public CSharpCompilationOptions Options { get; }

    public CSharpParseOptions ParseOptions { get; }

    public ImmutableArray<CommandLineReference> References { get; }

    public ImmutableArray<string> Sources { get; }

    /// <summary>Files that generators may read.</summary>
    public ImmutableArray<string> Additional { get; }

    /// <summary>.editorconfig and .globalconfig files.</summary>
    public ImmutableArray<string> Configs { get; }

    public ImmutableArray<string> Analyzers { get; }

    /// <summary>Understands the arguments of <paramref name="project"/>, which must have some.</summary>
    public static CompilerInput Of(LoadedProject project)
    {
        var folder = Path.GetDirectoryName(project.File)!;
        if (project.Arguments.Any(argument => argument.StartsWith("/codepage:", StringComparison.OrdinalIgnoreCase)))
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var arguments = CSharpCommandLineParser.Default.Parse(project.Arguments, folder, sdkDirectory: null);
        return new CompilerInput(
            folder, arguments, Path.GetFileNameWithoutExtension(project.File), ContentHash.Of(string.Join('\n', project.Arguments)));
    }

    private static CSharpCompilationOptions OptionsOf(string folder, CSharpCommandLineArguments arguments) =>
        arguments.CompilationOptions
            .WithXmlReferenceResolver(new XmlFileResolver(folder))
            .WithSourceReferenceResolver(new SourceFileResolver([], folder))
            // Without it, InternalsVisibleTo of signed assemblies does not hold.
            .WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths))
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default);

    // Documentation comments that the build ignores still hold references.
    private static CSharpParseOptions ParseOptionsOf(CSharpCommandLineArguments arguments) =>
        arguments.ParseOptions.DocumentationMode == DocumentationMode.None
            ? arguments.ParseOptions.WithDocumentationMode(DocumentationMode.Parse)
            : arguments.ParseOptions;

    // The compiler only warns of a file that is there twice.
    private static ImmutableArray<string> Paths(string folder, IEnumerable<string> paths) =>
        [.. paths.Select(path => Path.GetFullPath(path, folder)).Distinct(WorkspacePath.Comparer)];
}
