using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the documents of a file that a request names.</summary>
internal static class DocumentSearch
{
    /// <summary>
    /// The file's documents, one for each project and target framework that compiles it. A path in another case, or only
    /// its end, is understood when it fits one file; <paramref name="correction"/> says so.
    /// </summary>
    public static ImmutableArray<Document> Find(Snapshot snapshot, string file, out string? correction)
    {
        correction = null;
        var path = WorkspacePath.Expand(snapshot.Target.Root, file);
        var exact = DocumentsOf(snapshot.Solution, path);
        if (!exact.IsEmpty)
            return exact;
        var end = "/" + file.Replace('\\', '/').TrimStart('.', '/');
        var near = snapshot.Solution.Projects
            .SelectMany(p => p.Documents)
            .Select(d => d.FilePath)
            .OfType<string>()
            .Where(known => known.Replace('\\', '/').EndsWith(end, StringComparison.OrdinalIgnoreCase))
            .Distinct(WorkspacePath.Comparer)
            .Take(2)
            .ToArray();
        if (near is not [var only])
            return [];
        correction = $"There is no {file}; {snapshot.Shorten(only)} was taken.";
        return DocumentsOf(snapshot.Solution, only);
    }

    /// <summary>What to tell when there is no such document.</summary>
    public static string Missing(Snapshot snapshot, string file)
    {
        var path = WorkspacePath.Expand(snapshot.Target.Root, file);
        return File.Exists(path)
            ? $"{file} exists, but no loaded project compiles it."
            : $"There is no file {file} in the workspace {snapshot.Target.Root}.";
    }

    private static ImmutableArray<Document> DocumentsOf(Solution solution, string path) =>
        [.. solution.GetDocumentIdsWithFilePath(path).Select(solution.GetDocument).OfType<Document>()];
}
