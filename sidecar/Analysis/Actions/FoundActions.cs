using System.Collections.Immutable;

namespace Sidecar.Analysis.Actions;

/// <summary>What is offered at a place.</summary>
/// <param name="All">Fixes, those of the severest diagnostics first; then refactorings.</param>
/// <param name="Failures">What failed meanwhile.</param>
/// <param name="Late">What there was no time for.</param>
internal sealed record FoundActions(ImmutableArray<KeyedAction> All, ImmutableArray<ProviderFailure> Failures, IReadOnlyList<string> Late);
