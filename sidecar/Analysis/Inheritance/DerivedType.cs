using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Inheritance;

/// <summary>A type that derives from another or implements it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Distance">How many steps away it is, from 1.</param>
/// <param name="Through">The next type on the way to the other; null when there is none between.</param>
internal sealed record DerivedType(MergedSymbol Type, int Distance, ISymbol? Through);
