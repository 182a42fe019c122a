using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// Computes, while nobody asks, what the next questions and the next start will want: indexes, what generators make, and which
/// types files create without naming them; once somebody has asked what names mean, also the declarations of projects, so that
/// the first edit of each is not slower than the next.
/// </summary>
public static class WarmUp
{
    // Whoever asks about one project seldom needs all of a huge solution.
    private const long MostMemory = 512L << 20;

    /// <summary>Whether somebody has asked what names in <paramref name="snapshot"/> mean.</summary>
    public static bool IsUsed(Snapshot snapshot) => snapshot.Units.All.Any(unit => unit.LatestDeclared is not null);

    /// <summary>
    /// Warms what is not yet warm of <paramref name="snapshot"/>; before each piece of work, of some milliseconds,
    /// <paramref name="quiet"/> is awaited. Not twice at the same time.
    /// </summary>
    public static async Task RunAsync(Snapshot snapshot, Func<CancellationToken, ValueTask> quiet, CancellationToken cancellation)
    {
        foreach (var unit in snapshot.Units.All)
            unit.WarmKey ??= await RunAsync(unit, snapshot, quiet, cancellation).ConfigureAwait(false);
        if (!IsUsed(snapshot))
            return;
        foreach (var unit in snapshot.Units.All.Where(unit => unit.KnownDeclared is null))
        {
            if (GC.GetTotalMemory(forceFullCollection: false) > MostMemory)
                return;
            await DeclareAsync(unit, quiet, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<UInt128> RunAsync(ProjectUnit unit, Snapshot snapshot, Func<CancellationToken, ValueTask> quiet, CancellationToken cancellation)
    {
        foreach (var file in unit.Files)
        {
            if (file.KnownIndex(unit.Input.ParseOptions) is not null)
                continue;
            await quiet(cancellation).ConfigureAwait(false);
            file.Index(unit.Input.ParseOptions, cancellation);
        }
        await quiet(cancellation).ConfigureAwait(false);
        var (wasDeclared, hadBodies) = (unit.LatestDeclared is not null, unit.HasBodies);
        // Those that it references come before it.
        UInt128[] referenced = [.. unit.Parts.References.Select(r => r.Unit.WarmKey!.Value)];
        var key = await GenerateAsync(unit, snapshot, referenced).WaitAsync(cancellation).ConfigureAwait(false);
        if (wasDeclared)
            await DeclareAsync(unit, quiet, cancellation).ConfigureAwait(false);
        await CreatedTypes.LookAsync(unit, snapshot.Context.Store, quiet, cancellation).ConfigureAwait(false);
        if (!hadBodies)
            unit.DropBodies();
        return key;
    }

    // A compilation finds its references when it is first asked for a symbol.
    private static async Task DeclareAsync(ProjectUnit unit, Func<CancellationToken, ValueTask> quiet, CancellationToken cancellation)
    {
        await quiet(cancellation).ConfigureAwait(false);
        _ = (await unit.DeclaredAsync(cancellation).ConfigureAwait(false)).GlobalNamespace;
        await quiet(cancellation).ConfigureAwait(false);
        _ = (await unit.RefreshBodiesAsync(cancellation).ConfigureAwait(false))?.GlobalNamespace;
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
