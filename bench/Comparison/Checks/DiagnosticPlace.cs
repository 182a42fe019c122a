using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Sidecar.Comparison.Oracle;

namespace Sidecar.Comparison.Checks;

/// <summary>A diagnostic, to be found again: its id, its severity, and where it stands; a project where it stands nowhere.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DiagnosticPlace(string File, int Line, int Column, string Severity, string Id) : IComparable<DiagnosticPlace>
{
    /// <summary>That of the compiler; null where the oracle does not look: outside of the repository, in generated files.</summary>
    public static DiagnosticPlace? Of(Repository repository, OracleProject project, Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        if (diagnostic.Location.SourceTree is not { } tree)
            return new DiagnosticPlace(project.Name, 0, 0, severity, diagnostic.Id);
        if (!System.IO.File.Exists(tree.FilePath) || repository.Shorten(tree.FilePath) is not { } file)
            return null;
        var place = Repository.PlaceOf(file, tree, diagnostic.Location.SourceSpan.Start);
        return new DiagnosticPlace(file, place.Line, place.Column, severity, diagnostic.Id);
    }

    public int CompareTo(DiagnosticPlace other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => $"{File}:{Line}:{Column} {Severity} {Id}";
}
