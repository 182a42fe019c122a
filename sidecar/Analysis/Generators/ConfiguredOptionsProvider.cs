using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Generators;

/// <summary>The options that a project's configuration files give to source generators.</summary>
internal sealed class ConfiguredOptionsProvider : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _configuration;

    public ConfiguredOptionsProvider(IEnumerable<SourceFile> files)
    {
        _configuration = SetOf(files);
        GlobalOptions = new ConfiguredOptions(_configuration.GlobalConfigOptions.AnalyzerOptions);
    }

    /// <summary>The configuration that <paramref name="files"/> are.</summary>
    public static AnalyzerConfigSet SetOf(IEnumerable<SourceFile> files) =>
        AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToArray());

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private ConfiguredOptions Of(string path) => new(_configuration.GetOptionsForSourcePath(path).AnalyzerOptions);
}
