using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Uses;

/// <summary>Parses whole, ahead of time and all at once, what a search will have to look into, so that it is parsed once, and not in outline before.</summary>
internal static class WholeTrees
{
    /// <summary>
    /// The trees of files that mention <paramref name="name"/>, of projects that nobody has asked about as they are now, and of files
    /// that are new to a project that was asked about before. As long as they are held, these projects are indexed and compiled with them.
    /// </summary>
    public static IReadOnlyCollection<SyntaxTree> Mentioning(Snapshot snapshot, string name, CancellationToken cancellation)
    {
        var hash = NameHash.Of(name);
        var files = snapshot.Units.All.Where(unit => unit.KnownDeclared is null)
            .SelectMany(unit => unit.Files, (unit, file) => (unit.Input.ParseOptions, File: file, WasAsked: unit.LatestDeclared is not null))
            .ToArray();
        var trees = new ConcurrentBag<SyntaxTree>();
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation }, f =>
        {
            // Another branch has thousands that no index knows; a project that was declared will be again, and needs one of each.
            var isNew = f.WasAsked && f.File.KnownIndex(f.ParseOptions) is null;
            if (!isNew && !f.File.MayMention(name, hash, f.ParseOptions))
                return;
            trees.Add(f.File.Whole(f.ParseOptions, cancellation));
            f.File.Index(f.ParseOptions, cancellation);
        });
        return trees;
    }
}
