using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Uses;

/// <summary>In which target frameworks a place is a use.</summary>
/// <param name="snapshot">What was searched.</param>
/// <param name="uses">All that was found, in every project.</param>
internal sealed class UseFrameworks(Snapshot snapshot, IReadOnlyCollection<UsePlace> uses)
{
    private readonly Lazy<ILookup<(string, string?, int), ProjectUnit>?> _units = new(() => UnitsOf(snapshot, uses));

    /// <summary>Those of <paramref name="use"/>, when its project has others; else null.</summary>
    public IReadOnlyList<string>? Of(UsePlace use) =>
        _units.Value is { } units ? HavingFrameworks.Of(snapshot, units[use.Place].Distinct(), use.Place.File) : null;

    // Most workspaces have one target framework, and then there is nothing to say.
    private static ILookup<(string, string?, int), ProjectUnit>? UnitsOf(Snapshot snapshot, IReadOnlyCollection<UsePlace> uses) =>
        snapshot.Units.All.GroupBy(unit => unit.Project.Loaded.File).Any(project => project.Skip(1).Any())
            ? uses.ToLookup(use => use.Place, use => use.Unit)
            : null;
}
