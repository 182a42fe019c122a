using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Generators;

/// <summary>The options that a project's configuration files give to source generators.</summary>
internal sealed class ConfiguredOptionsProvider : AnalyzerConfigOptionsProvider
{
    private static readonly ConditionalWeakTable<SourceFile[], ConfiguredOptionsProvider> Known = new();

    private ConfiguredOptionsProvider(IEnumerable<SourceFile> files)
    {
        Configuration = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToArray());
        GlobalOptions = new ConfiguredOptions(Configuration.GlobalConfigOptions.AnalyzerOptions);
    }

    /// <summary>The options of <paramref name="files"/>; the same object for the same array, so that generators see that nothing changed.</summary>
    public static ConfiguredOptionsProvider Of(ImmutableArray<SourceFile> files) =>
        Known.GetValue(ImmutableCollectionsMarshal.AsArray(files)!, static array => new ConfiguredOptionsProvider(array));

    /// <summary>What the files say.</summary>
    public AnalyzerConfigSet Configuration { get; }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private ConfiguredOptions Of(string path) => new(Configuration.GetOptionsForSourcePath(path).AnalyzerOptions);
}
