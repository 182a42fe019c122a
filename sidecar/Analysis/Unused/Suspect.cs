using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Unused;

/// <summary>A declaration that no code uses, as one project sees it.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Unit">The project.</param>
/// <param name="Node">The declaration.</param>
/// <param name="Seen">What was met in the solution.</param>
internal sealed record Suspect(ISymbol Symbol, UnitCode Unit, CodeNode Node, Mentions Seen);
