using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Comparison.Oracle;

/// <summary>A project as the build compiled it.</summary>
/// <param name="Name">The project file's name without extension.</param>
/// <param name="Compilation">With what its source generators add, and with documentation understood.</param>
/// <param name="Diagnostics">What the compiler says with the project's own options and severities.</param>
internal sealed record OracleProject(string Name, CSharpCompilation Compilation, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many errors the compiler finds.</summary>
    public int Errors => Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
}
