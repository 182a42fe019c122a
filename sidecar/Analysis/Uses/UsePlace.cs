using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Uses;

/// <summary>Where a symbol is used.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">The token.</param>
/// <param name="IsImplicit">Whether its name is not written there.</param>
/// <param name="Through">The member in its hierarchy that is used instead; null when it is itself.</param>
internal sealed record UsePlace(SyntaxTree Tree, TextSpan Span, bool IsImplicit, ISymbol? Through);
