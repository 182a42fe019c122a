using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Projects;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Uses;

/// <summary>Where a symbol is used.</summary>
/// <param name="Use">What stands there.</param>
/// <param name="Used">What of it is used: the symbol, a constructor of it, or <paramref name="Through"/>.</param>
/// <param name="Project">The assembly, where the file is known by it: two projects may generate files of one name. Else null.</param>
/// <param name="IsImplicit">Whether its name is not written there.</param>
/// <param name="Through">The member in its hierarchy that is used instead; null when it is itself.</param>
/// <param name="Unit">The project.</param>
/// <param name="Compilation">The project's compilation that the place was bound in.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UsePlace(
    BoundUse Use, ISymbol Used, string? Project, bool IsImplicit, ISymbol? Through, ProjectUnit Unit, CSharpCompilation Compilation)
{
    /// <summary>What is done with it.</summary>
    public UseKind Kind => Use.KindOf(Used);

    /// <summary>Equal for one place that several target frameworks compile.</summary>
    public (string File, string? Project, int Start) Place => (Use.Tree.FilePath, Project, Use.Span.Start);
}
