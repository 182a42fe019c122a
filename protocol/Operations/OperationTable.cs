using System.Collections.Frozen;

namespace Sidecar.Protocol.Operations;

/// <summary>Everything that can be asked.</summary>
public static class OperationTable
{
    /// <summary>All operations: reading, writing, control.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        FindDefinitions.Operation,
        FindReferences.Operation,
        FindOccurrences.Operation,
        FindImplementations.Operation,
        FindCallers.Operation,
        FindCallees.Operation,
        FindHierarchy.Operation,
        AssessImpact.Operation,
        Hover.Operation,
        FindSignatures.Operation,
        ReadSource.Operation,
        ListMembers.Operation,
        SearchSymbols.Operation,
        SearchText.Operation,
        FindDiagnostics.Operation,
        FindActions.Operation,
        FindUnused.Operation,
        ListProjects.Operation,
        FindDependencies.Operation,
        Initialize.Operation,
        CheckHealth.Operation,
        GetStatistics.Operation,
        SetOverlay.Operation,
        CancelRequest.Operation,
        Shutdown.Operation,
    ];

    private static readonly FrozenDictionary<string, Operation> ByName = All.ToFrozenDictionary(o => o.Name);

    /// <summary>The operation of that wire name; null when there is none.</summary>
    public static Operation? Find(string name) => ByName.GetValueOrDefault(name);
}
