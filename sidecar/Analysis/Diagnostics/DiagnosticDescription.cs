using System.Globalization;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Diagnostics;

/// <summary>Diagnostics as answers show them.</summary>
internal static class DiagnosticDescription
{
    /// <summary>What <paramref name="diagnostic"/> says of code of <paramref name="unit"/>.</summary>
    public static CodeDiagnostic Of(Snapshot snapshot, ProjectUnit unit, Diagnostic diagnostic, CancellationToken cancellation) => new(
        diagnostic.Id, SeverityOf(diagnostic), diagnostic.GetMessage(CultureInfo.InvariantCulture), unit.Input.Name)
    {
        Location = diagnostic.Location.SourceTree is { } tree ? CodeLocations.Of(snapshot, tree, diagnostic.Location.SourceSpan, cancellation) : null,
    };

    /// <summary>How much it matters.</summary>
    public static Severity SeverityOf(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => Severity.Error,
        DiagnosticSeverity.Warning => Severity.Warning,
        DiagnosticSeverity.Info => Severity.Info,
        _ => Severity.Hidden,
    };
}
