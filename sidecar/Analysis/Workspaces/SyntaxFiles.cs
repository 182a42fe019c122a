using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Workspaces;

/// <summary>The C# files below a folder, while nobody knows yet which project compiles which: what syntax alone can say.</summary>
public static class SyntaxFiles
{
    /// <summary>The files that declare <paramref name="name"/>, absolute. A file that does not even hold its letters is not parsed.</summary>
    public static IReadOnlyList<string> Declaring(string root, string name, CancellationToken cancellation)
    {
        var found = new ConcurrentBag<string>();
        Parallel.ForEach(SourceFinder.FilesBelow(root), new ParallelOptions { CancellationToken = cancellation }, path =>
        {
            if (Read(path) is { } text && text.ToString().Contains(name, StringComparison.Ordinal)
                && SyntaxFile.Of(path, text, cancellation).Index.Declarations.Any(declared => declared.Name == name && !declared.IsNamespace))
                found.Add(path);
        });
        return [.. found];
    }

    /// <summary>
    /// The files that hold a word that fits <paramref name="query"/>, with what they declare; those that are likely to declare it
    /// first, and as many as there is <paramref name="time"/> for. In no order; what git ignores is left out.
    /// </summary>
    internal static IReadOnlyCollection<SyntaxFile> Likely(string root, SymbolQuery query, SoonEnough time, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation };
        var ranking = query.Ranking;
        var texts = new ConcurrentBag<(TextRank Rank, string Path, SourceText Text)>();
        var ignored = new GitIgnore();
        // Who declares a type names the file so.
        var paths = SourceFinder.FilesBelow(root, folder => !ignored.IsIgnored(folder)).OrderBy(path => !query.Fits(Path.GetFileNameWithoutExtension(path)));
        Parallel.ForEach(Partitioner.Create(paths, EnumerablePartitionerOptions.NoBuffering), options, (path, loop) =>
        {
            if (time.IsHalfOver)
                loop.Stop();
            else if (Read(path) is { } text && ranking.Of(text.ToString()) is var rank and not TextRank.HasNothing)
                texts.Add((rank, path, text));
        });
        var found = new ConcurrentBag<SyntaxFile>();
        var ordered = texts.OrderBy(text => text.Rank).ThenBy(text => text.Path.Length);
        Parallel.ForEach(Partitioner.Create(ordered, EnumerablePartitionerOptions.NoBuffering), options, (text, loop) =>
        {
            if (time.IsOver)
                loop.Stop();
            else
                found.Add(SyntaxFile.Of(text.Path, text.Text, cancellation));
        });
        return found;
    }

    /// <summary>The text of the file; null when it cannot be read.</summary>
    internal static SourceText? Read(string path) =>
        SourceReading.ReadBytes(path) is { } content ? SourceReading.Decode(content, codePage: null) : null;
}
