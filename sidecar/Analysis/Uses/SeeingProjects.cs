using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Uses;

/// <summary>Which projects can use a symbol: those that declare it, and those that reference one of them, directly or not.</summary>
internal static class SeeingProjects
{
    /// <summary>Those that can use <paramref name="targets"/>, which are one symbol.</summary>
    public static HashSet<ProjectUnit> Of(Snapshot snapshot, ImmutableArray<ISymbol> targets)
    {
        var declaring = targets.Select(target => target.ContainingAssembly?.Name).OfType<string>().ToHashSet();
        var seeing = snapshot.Units.All.Where(unit => declaring.Contains(unit.Input.Name)).ToHashSet();
        if (seeing.Count == 0 || targets[0] is INamespaceSymbol)
            return [.. snapshot.Units.All];
        foreach (var unit in snapshot.Units.All)
            if (unit.Parts.References.Any(reference => seeing.Contains(reference.Unit)))
                seeing.Add(unit);
        return seeing;
    }
}
