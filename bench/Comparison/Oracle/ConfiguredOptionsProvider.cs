using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sidecar.Comparison.Oracle;

/// <summary>The options that a project's configuration files give to source generators.</summary>
internal sealed class ConfiguredOptionsProvider(AnalyzerConfigSet configuration) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new ConfiguredOptions(configuration.GlobalConfigOptions.AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private ConfiguredOptions Of(string path) => new(configuration.GetOptionsForSourcePath(path).AnalyzerOptions);
}
