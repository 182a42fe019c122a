using System.Collections.Immutable;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the documents of a file that a request names.</summary>
internal static class DocumentSearch
{
    /// <summary>
    /// The file's documents, one for each project and target framework that compiles it. A path in another case, or only
    /// its end, is understood when it fits one file; <paramref name="correction"/> says so.
    /// </summary>
    public static ImmutableArray<SourceDocument> Find(Snapshot snapshot, string file, out string? correction)
    {
        correction = null;
        var path = WorkspacePath.Expand(snapshot.Target.Root, file);
        var exact = DocumentsOf(snapshot, path);
        if (!exact.IsEmpty)
            return exact;
        var end = "/" + file.Replace('\\', '/').TrimStart('.', '/');
        var near = snapshot.Units.SourcePaths
            .Where(known => known.Replace('\\', '/').EndsWith(end, StringComparison.OrdinalIgnoreCase))
            .Take(2)
            .ToArray();
        if (near is not [var only])
            return [];
        correction = $"There is no {file}; {snapshot.Shorten(only)} was taken.";
        return DocumentsOf(snapshot, only);
    }

    /// <summary>Whether <paramref name="text"/>, where a name was expected, is a file: one that is compiled, that code is generated from, or that is just there.</summary>
    public static bool IsFile(Snapshot snapshot, string text) => text.AsSpan().IndexOfAny("./\\") >= 0 && !text.Contains('\0', StringComparison.Ordinal)
        && (!Find(snapshot, text, out _).IsEmpty || WrittenFile.UnitsOf(snapshot, text).Length > 0 || File.Exists(WorkspacePath.Expand(snapshot.Target.Root, text)));

    /// <summary>What to tell when there is no such document.</summary>
    public static string Missing(Snapshot snapshot, string file)
    {
        var path = WorkspacePath.Expand(snapshot.Target.Root, file);
        return File.Exists(path)
            ? $"{file} exists, but no loaded project compiles it."
            : $"There is no file {file} in the workspace {snapshot.Target.Root}.";
    }

    private static ImmutableArray<SourceDocument> DocumentsOf(Snapshot snapshot, string path) =>
        [.. snapshot.Units.Of(path).Select(unit => new SourceDocument(unit, unit.FileAt(path)!))];
}
