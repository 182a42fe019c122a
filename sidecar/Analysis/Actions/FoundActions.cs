using System.Collections.Immutable;

namespace Sidecar.Analysis.Actions;

/// <summary>What is offered at a place.</summary>
/// <param name="All">Fixes, those of the severest diagnostics first; then refactorings.</param>
/// <param name="Failures">What could not be made to be asked.</param>
internal sealed record FoundActions(ImmutableArray<KeyedAction> All, ImmutableArray<ProviderFailure> Failures)
{
    /// <summary>The one that has the key, or the title, alone or behind those of its groups; those that fit when it is not one.</summary>
    public ImmutableArray<KeyedAction> Named(string name)
    {
        var byKey = All.RemoveAll(action => action.Key != name);
        return byKey.IsEmpty ? All.RemoveAll(action => !action.First.IsCalled(name)) : byKey;
    }
}
