using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Comparison.Oracle;

/// <summary>A project as the build compiled it.</summary>
/// <param name="Name">The project file's name without extension.</param>
/// <param name="Compilation">With what its source generators add.</param>
/// <param name="Errors">How many errors the compiler finds.</param>
internal sealed record OracleProject(string Name, CSharpCompilation Compilation, int Errors);
