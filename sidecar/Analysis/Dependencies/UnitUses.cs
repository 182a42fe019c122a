using System.Collections.Concurrent;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Dependencies;

/// <summary>Which types the files of one project use, as far as somebody has asked.</summary>
internal sealed class UnitUses
{
    private readonly ConcurrentDictionary<SourceFile, IReadOnlyCollection<NamespaceUse>> _known = new();

    private UnitUses()
    {
    }

    /// <summary>
    /// The uses in <paramref name="files"/> of <paramref name="unit"/>, and of how many of them they are: when there is enough, those
    /// of the others are left out. What was found is kept, so that who asks again goes on there.
    /// </summary>
    public static async Task<(IReadOnlyCollection<NamespaceUse> Uses, int Files)> OfAsync(
        Snapshot snapshot, ProjectUnit unit, IReadOnlyCollection<SourceFile> files, SoonEnough enough, CancellationToken cancellation)
    {
        var uses = await snapshot.Units.RememberAsync((typeof(UnitUses), unit), () => Task.FromResult(new UnitUses())).ConfigureAwait(false);
        await uses.LookAsync(snapshot, unit, [.. files.Where(file => !uses._known.ContainsKey(file))], enough, cancellation).ConfigureAwait(false);
        var found = files.Select(file => uses._known.GetValueOrDefault(file)).Where(one => one is not null).ToArray();
        return ([.. found.SelectMany(one => one!)], found.Length);
    }

    private async Task LookAsync(Snapshot snapshot, ProjectUnit unit, SourceFile[] files, SoonEnough enough, CancellationToken cancellation)
    {
        if (files.Length == 0 || enough.IsOver)
            return;
        var compilation = await unit.WithBodiesAsync(files, cancellation).ConfigureAwait(false);
        var names = await UsableNames.OfAsync(snapshot, unit, compilation, cancellation).ConfigureAwait(false);
        await Task.Run(() => Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            if (!enough.IsOver)
                _known[file] = UsesInFile.Of(compilation, compilation.SyntaxTrees[unit.IndexOf(file)], names, cancellation);
        }), cancellation).ConfigureAwait(false);
    }
}
