using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Overloads;

/// <summary>An overload in the order of an answer.</summary>
/// <param name="Symbol">The method or indexer, as it is seen from the call.</param>
/// <param name="IsChosen">Whether the compiler chose it.</param>
/// <param name="At">The parameter that the argument at the column is for; null when there is none.</param>
internal sealed record RankedOverload(ISymbol Symbol, bool IsChosen, IParameterSymbol? At);
