using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Workspaces;

/// <summary>The C# files below a folder, while nobody knows yet which project compiles which: what syntax alone can say.</summary>
public static class SyntaxFiles
{
    /// <summary>The files that declare <paramref name="name"/>, absolute. A file that does not even hold its letters is not parsed.</summary>
    public static IReadOnlyList<string> Declaring(string root, string name, CancellationToken cancellation) =>
        [.. Find(root, text => text.Contains(name, StringComparison.Ordinal), cancellation)
            .Where(file => file.Index.Declarations.Any(declared => declared.Name == name && !declared.IsNamespace))
            .Select(file => file.Path)];

    /// <summary>The files whose text <paramref name="mayHold"/> what is looked for, with what they declare. In no order.</summary>
    internal static IReadOnlyCollection<SyntaxFile> Find(string root, Func<string, bool> mayHold, CancellationToken cancellation)
    {
        var found = new ConcurrentBag<SyntaxFile>();
        Parallel.ForEach(SourceFinder.FilesBelow(root), new ParallelOptions { CancellationToken = cancellation }, path =>
        {
            if (Read(path) is { } text && mayHold(text.ToString()))
                found.Add(SyntaxFile.Of(path, text, cancellation));
        });
        return found;
    }

    /// <summary>The text of the file; null when it cannot be read.</summary>
    internal static SourceText? Read(string path) =>
        SourceReading.ReadBytes(path) is { } content ? SourceReading.Decode(content) : null;
}
