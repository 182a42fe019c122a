using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// Computes, while nobody asks, what the next questions and the next start will want: indexes, what generators make, and which
/// types files create without naming them.
/// </summary>
public static class WarmUp
{
    /// <summary>
    /// Warms <paramref name="snapshot"/>; before each piece of work, of some milliseconds, <paramref name="quiet"/> is awaited.
    /// </summary>
    public static async Task RunAsync(Snapshot snapshot, Func<CancellationToken, ValueTask> quiet, CancellationToken cancellation)
    {
        var outlines = new Dictionary<ProjectUnit, UInt128>();
        foreach (var unit in snapshot.Units.All)
        {
            foreach (var file in unit.Files)
            {
                if (file.KnownIndex(unit.Input.ParseOptions) is not null)
                    continue;
                await quiet(cancellation).ConfigureAwait(false);
                file.Index(unit.Input.ParseOptions, cancellation);
            }
            await quiet(cancellation).ConfigureAwait(false);
            var hadBodies = unit.HasBodies;
            outlines[unit] = await GenerateAsync(unit, snapshot, [.. unit.Parts.References.Select(r => outlines[r.Unit])]).WaitAsync(cancellation).ConfigureAwait(false);
            await CreatedTypes.LookAsync(unit, snapshot.Context.Store, quiet, cancellation).ConfigureAwait(false);
            if (!hadBodies)
                unit.DropBodies();
        }
    }

    // A question that came before the indexes made the generators run without a key to keep the result under.
    private static async Task<UInt128> GenerateAsync(ProjectUnit unit, Snapshot snapshot, UInt128[] referenced)
    {
        var generated = await unit.GeneratedAsync().ConfigureAwait(false);
        var store = snapshot.Context.Store;
        if (!generated.HasFailed && !unit.Input.Analyzers.IsEmpty
            && UnitKeys.ContentKey(unit, snapshot.Context.Generators, referenced) is { } key && store.Generated(key) is null)
            store.Add(key, generated.Sources);
        return generated.OutlineKey ?? UnitKeys.OutlineKey(unit, referenced, generated.Sources);
    }
}
