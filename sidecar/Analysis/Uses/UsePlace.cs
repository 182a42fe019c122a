using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Uses;

/// <summary>Where a symbol is used.</summary>
/// <param name="Use">What stands there.</param>
/// <param name="IsImplicit">Whether its name is not written there.</param>
/// <param name="Through">The member in its hierarchy that is used instead; null when it is itself.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UsePlace(BoundUse Use, bool IsImplicit, ISymbol? Through)
{
    /// <summary>Equal for one place that several target frameworks compile.</summary>
    public (string File, int Start) Place => (Use.Tree.FilePath, Use.Span.Start);
}
