using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>A file that no project compiles, but that generators make code of which says so by <c>#line</c>, as of a <c>.razor</c> file.</summary>
/// <param name="Path">The file, whole.</param>
/// <param name="Text">Its text.</param>
/// <param name="Made">What was made of it, once for each project and target framework, by the index of the tree and what the generator called it.</param>
internal sealed record WrittenFile(string Path, SourceText Text, ImmutableArray<(ProjectUnit Unit, int Tree, string Name)> Made)
{
    /// <summary>The file that a request names, or, if there is none, the only one whose path ends so; null when no code is made of it.</summary>
    public static async Task<WrittenFile?> FindAsync(Snapshot snapshot, string file, CancellationToken cancellation)
    {
        if (PathOf(snapshot, file) is not { } path)
            return null;
        var units = UnitsOf(snapshot, path);
        var made = ImmutableArray.CreateBuilder<(ProjectUnit, int, string)>();
        foreach (var unit in units)
        {
            var sources = (await unit.GeneratedAsync().WaitAsync(cancellation).ConfigureAwait(false)).Sources;
            // What is made of the file itself, before what only has a part of it.
            made.AddRange(sources.Index()
                .Where(source => source.Item.Text.Contains(path, StringComparison.Ordinal))
                .OrderBy(source => source.Item.Text.IndexOf(path, StringComparison.Ordinal))
                .Select(source => (unit, unit.Files.Length + source.Index, source.Item.Path)));
        }
        return made.Count == 0 ? null : new WrittenFile(path, units[0].Additional.First(one => WorkspacePath.Comparer.Equals(one.Path, path)).Text, made.ToImmutable());
    }

    /// <summary>The projects whose generators read the file.</summary>
    public static ProjectUnit[] UnitsOf(Snapshot snapshot, string file) => PathOf(snapshot, file) is { } path
        ? [.. snapshot.Units.All.Where(unit => unit.Additional.Any(one => WorkspacePath.Comparer.Equals(one.Path, path)))]
        : [];

    /// <summary>The names on <paramref name="place"/>'s line, as each project sees them.</summary>
    public async Task<IReadOnlyList<LineSymbols>> NamesOnAsync(LinePlace place, CancellationToken cancellation)
    {
        var lines = new List<LineSymbols>();
        foreach (var trees in Made.GroupBy(made => made.Unit, made => made.Tree))
        {
            var compilation = await trees.Key.WithBodiesAsync([], cancellation).ConfigureAwait(false);
            foreach (var tree in trees.Select(index => compilation.SyntaxTrees[index]))
                if (WrittenTokens.On(tree, this, place.Line, cancellation) is { Count: > 0 } tokens)
                {
                    lines.Add(LineSymbols.Of(trees.Key.ModelsOf(compilation, tree), tokens, place.Position, cancellation));
                    break;
                }
        }
        return lines;
    }

    private static string? PathOf(Snapshot snapshot, string file)
    {
        var path = WorkspacePath.Expand(snapshot.Target.Root, file);
        var end = "/" + file.Replace('\\', '/').TrimStart('.', '/');
        var near = snapshot.Units.All.SelectMany(unit => unit.Additional).Select(one => one.Path).Distinct(WorkspacePath.Comparer)
            .Where(known => known.Replace('\\', '/').EndsWith(end, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return Array.Find(near, known => WorkspacePath.Comparer.Equals(known, path)) ?? (near is [var only] ? only : null);
    }
}
