using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Inheritance;

/// <summary>Which types of the workspace say which names behind their colon. The index knows; nothing is bound for it.</summary>
internal sealed class BaseTable
{
    private readonly Dictionary<uint, List<TypeEntry>> _byName = [];

    private BaseTable(IEnumerable<ProjectUnit> units, CancellationToken cancellation)
    {
        foreach (var unit in units)
        {
            var aliases = GlobalAliasesOf(unit, cancellation);
            for (var i = 0; i < unit.Files.Length; i++)
                Add(unit, i, unit.Files[i].Index(unit.Input.ParseOptions, cancellation), aliases);
            for (var i = 0; i < unit.KnownGenerated?.Sources.Count; i++)
                Add(unit, unit.Files.Length + i, unit.KnownGenerated.IndexOf(i, unit.Input.ParseOptions, cancellation), aliases);
        }
    }

    /// <summary>Every name that some type says, by its hash.</summary>
    public IEnumerable<uint> Names => _byName.Keys;

    /// <summary>The table of <paramref name="snapshot"/>.</summary>
    public static Task<BaseTable> OfAsync(Snapshot snapshot, CancellationToken cancellation) =>
        snapshot.Units.RememberAsync(typeof(BaseTable), async () =>
        {
            await Task.WhenAll(snapshot.Units.All.Select(unit => unit.GeneratedAsync().WaitAsync(cancellation))).ConfigureAwait(false);
            Parallel.ForEach(
                snapshot.Units.All.SelectMany(unit => unit.Files, (unit, file) => (unit.Input.ParseOptions, File: file)),
                new ParallelOptions { CancellationToken = cancellation },
                f => f.File.Index(f.ParseOptions, cancellation));
            return new BaseTable(snapshot.Units.All, cancellation);
        });

    /// <summary>The types that say a name of that hash.</summary>
    public IReadOnlyList<TypeEntry> Saying(uint name) => _byName.GetValueOrDefault(name) ?? [];

    private void Add(ProjectUnit unit, int tree, FileIndex index, ILookup<uint, uint> aliases)
    {
        foreach (var name in index.Bases)
        {
            var entry = new TypeEntry(unit, tree, index, name.Declaration);
            Add(name.Hash, entry);
            foreach (var target in aliases[name.Hash])
                Add(target, entry);
        }
    }

    private void Add(uint name, TypeEntry entry)
    {
        if (!_byName.TryGetValue(name, out var entries))
            _byName[name] = entries = [];
        entries.Add(entry);
    }

    private static ILookup<uint, uint> GlobalAliasesOf(ProjectUnit unit, CancellationToken cancellation) =>
        unit.Files.SelectMany(file => AliasSearch.Global(unit, file, cancellation))
            .ToLookup(alias => NameHash.Of(alias.Alias), alias => NameHash.Of(alias.Name));
}
