using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Uses;

/// <summary>Parses whole, ahead of time, what a search will have to look into, so that it is not parsed in outline first.</summary>
internal static class WholeTrees
{
    /// <summary>
    /// The trees of files that mention <paramref name="name"/>, of projects that nobody has asked about yet. As long as they are held, these
    /// projects are compiled with them.
    /// </summary>
    public static IReadOnlyCollection<SyntaxTree> Mentioning(Snapshot snapshot, string name, CancellationToken cancellation)
    {
        var hash = NameHash.Of(name);
        var files = snapshot.Units.All.Where(unit => unit.KnownDeclared is null)
            .SelectMany(unit => unit.Files, (unit, file) => (unit.Input.ParseOptions, File: file))
            .Where(f => f.File.KnownIndex(f.ParseOptions)?.Mentions(hash) == true);
        var trees = new ConcurrentBag<SyntaxTree>();
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation }, f => trees.Add(f.File.Whole(f.ParseOptions, cancellation)));
        return trees;
    }
}
