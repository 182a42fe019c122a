using System.Collections.Immutable;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Overloads;

/// <summary>What a request for overloads comes to.</summary>
/// <param name="Resolution">What the answer says about the place.</param>
/// <param name="Overloads">The overloads in order; empty when there are none.</param>
internal sealed record FoundOverloads(Resolution Resolution, ImmutableArray<RankedOverload> Overloads);
