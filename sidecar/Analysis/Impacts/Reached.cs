using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;

namespace Sidecar.Analysis.Impacts;

/// <summary>A symbol that a change reaches.</summary>
/// <param name="Member">Which.</param>
/// <param name="Distance">How many steps away, from 1.</param>
/// <param name="Through">What is one step nearer; null at distance 1.</param>
internal sealed record Reached(MergedSymbol Member, int Distance, ISymbol? Through);
