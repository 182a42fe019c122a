using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;

namespace Sidecar.Analysis.Diagnostics;

/// <summary>What a project's configuration files say about the severity of diagnostics, and about which files are generated.</summary>
internal sealed class ConfiguredSeverities(AnalyzerConfigSet configuration) : SyntaxTreeOptionsProvider
{
    private readonly ConcurrentDictionary<SyntaxTree, AnalyzerConfigOptionsResult> _options = new();

    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (ProjectUnit.IsGenerated(tree))
            return GeneratedKind.MarkedGenerated;
        return OptionsOf(tree).AnalyzerOptions.TryGetValue("generated_code", out var text) && bool.TryParse(text, out var isGenerated)
            ? isGenerated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
            : GeneratedKind.Unknown;
    }

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        OptionsOf(tree).TreeOptions.TryGetValue(diagnosticId, out severity);

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configuration.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);

    private AnalyzerConfigOptionsResult OptionsOf(SyntaxTree tree) =>
        _options.GetOrAdd(tree, one => configuration.GetOptionsForSourcePath(one.FilePath));
}
