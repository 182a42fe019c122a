using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Unused;

/// <summary>All code of a snapshot: what it declares, and, as far as somebody has asked, what uses what.</summary>
internal sealed class SolutionCode
{
    private readonly Lock _gate = new();
    private readonly ImmutableArray<(UnitCode Unit, SyntaxTree Tree, bool IsTest)> _trees;
    private readonly ConcurrentDictionary<(UnitCode Unit, SyntaxTree Tree), LateNames> _read = new();
    private readonly Snapshot _snapshot;

    private SolutionCode(Snapshot snapshot, UnitCode[] units, CancellationToken cancellation)
    {
        _snapshot = snapshot;
        Nodes = new CodeNodes();
        Declarations.Add(units, Nodes, cancellation);
        Live = new LiveCode(Nodes);
        Seen = new Mentions(Live.IsName);
        // What the product uses need not be understood in tests.
        _trees = [.. units.SelectMany(unit => unit.Compilation.SyntaxTrees, (unit, tree) => (unit, tree, IsTest: IsTest(unit, tree))).OrderBy(one => one.IsTest)];
    }

    /// <summary>What is declared.</summary>
    public CodeNodes Nodes { get; }

    /// <summary>What is known to be used.</summary>
    public LiveCode Live { get; }

    /// <summary>What else was met.</summary>
    public Mentions Seen { get; }

    /// <summary>That of <paramref name="snapshot"/>, of which nothing has been read.</summary>
    public static async Task<SolutionCode> OfAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        var references = ProjectReferences.Of(snapshot);
        var units = await Task.WhenAll(snapshot.Units.All.Select(unit => UnitCode.OfAsync(snapshot, unit, references, cancellation))).ConfigureAwait(false);
        return await Task.Run(() => new SolutionCode(snapshot, units, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads what has not been read.</summary>
    public void Read(CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        lock (_gate)
        {
            Parallel.ForEach(_trees.Where(one => !_read.ContainsKey((one.Unit, one.Tree))), parallel, one =>
                _read[(one.Unit, one.Tree)] = new TreeReader(one.Unit, one.Tree, one.IsTest, this, cancellation).Read());
            foreach (var node in Nodes.All.Where(node => node.Life == Life.Tested && Visibility.IsOffered(node)))
                Live.Raise(node, Life.Used);
            Parallel.ForEach(_trees.Where(one => _read[(one.Unit, one.Tree)].Documented.Count > 0), parallel, one =>
            {
                var reader = new TreeReader(one.Unit, one.Tree, one.IsTest, this, cancellation);
                foreach (var name in _read[(one.Unit, one.Tree)].Documented)
                    reader.ReadDocumentation(name);
            });
            var mapped = new MappedTypes(Nodes, cancellation);
            foreach (var (unit, tree, _) in _trees)
                mapped.Mark(unit, tree, _read[(unit, tree)].Generics);
            foreach (var file in _snapshot.Units.All.SelectMany(unit => unit.Additional).Distinct())
                Seen.AddText(file.Glance().ToString());
            Seen.Close(path => _snapshot.Units.Of(path).Count);
        }
    }

    private bool IsTest(UnitCode unit, SyntaxTree tree) => ProjectUnit.IsGenerated(tree) ? unit.Unit.IsTest : _snapshot.Units.IsTest(tree.FilePath);
}
