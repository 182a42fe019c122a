using Sidecar.Analysis.Disk;
using System.Collections.Immutable;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Workspaces;

/// <summary>Turns what a loader told into the first snapshot: the compiler's own arguments, references to other projects mapped.</summary>
/// <param name="store">What earlier runs knew of the workspace's files.</param>
public sealed class SnapshotBuilder(IndexStore store)
{
    private readonly AssemblyFiles _assemblies = new();
    private UnitContext _context = new(store, new GeneratorLoader());

    /// <summary>
    /// The snapshot of a workspace whose projects are <paramref name="loaded"/>; <paramref name="disk"/> watches its files. What is
    /// as it was in <paramref name="before"/>, whose files <paramref name="diskBefore"/> watched, keeps what was computed for it.
    /// </summary>
    public Snapshot Build(
        long id, WorkspaceTarget target, IReadOnlyList<LoadedProject> loaded, DiskState disk, Snapshot? before = null, DiskState? diskBefore = null)
    {
        var ordered = loaded.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Framework, StringComparer.Ordinal);
        ImmutableArray<WorkspaceProject> projects = [.. ordered.Select(p => new WorkspaceProject(p, new SourceMatcher(p.Globs)))];
        var graph = new UnitGraph(_context, before is null ? null : new EarlierUnits(before, diskBefore), _assemblies, target.Root, [.. projects.Where(p => p.IsCompiled)]);
        var units = graph.Build(disk);
        _context = graph.Context;
        disk.Follow(projects);
        var gaps = projects.Select(p => ProjectGaps.Of(target.Root, p.Loaded)).OfType<Gap>().Concat(graph.Gaps);
        return new Snapshot(id, target, projects, [.. gaps.Distinct()], FileGaps: [])
        {
            Units = units,
            Context = _context,
        };
    }
}
