using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Workspaces;

/// <summary>Brings a snapshot up to what a sweep found, without a load.</summary>
public static class SnapshotUpdater
{
    private static readonly LoadTextOptions Options = new(SourceHashAlgorithm.Sha256);

    /// <summary>
    /// The snapshot with <paramref name="changes"/> applied: the same object when no text is really another. Files that
    /// cannot be read keep their last text, become gaps, and are looked at again at the next sweep.
    /// </summary>
    public static async Task<Snapshot> ApplyAsync(
        Snapshot snapshot, DiskChanges changes, DiskState disk, CancellationToken cancellation)
    {
        var solution = snapshot.Solution;
        var unreadable = new List<string>();
        foreach (var path in changes.Deleted)
            solution = Remove(solution, snapshot.Projects, path);
        foreach (var path in changes.Added.Concat(changes.Changed))
        {
            if (await ReadAsync(path, cancellation).ConfigureAwait(false) is { } text)
            {
                solution = await WithTextAsync(solution, path, text, cancellation).ConfigureAwait(false);
                solution = AddToProjects(solution, snapshot.Projects, path, text);
                continue;
            }
            unreadable.Add(path);
            disk.Distrust(path);
        }
        var gaps = FileGaps(snapshot, solution, disk.Missing, unreadable);
        return solution == snapshot.Solution && gaps.SequenceEqual(snapshot.FileGaps)
            ? snapshot
            : snapshot with { Id = snapshot.Id + 1, Solution = solution, FileGaps = gaps };
    }

    private static async Task<SourceText?> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            var loader = new FileTextLoader(path, defaultEncoding: null);
            var loaded = await loader.LoadTextAndVersionAsync(Options, cancellation).ConfigureAwait(false);
            return loaded.Text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone since the sweep saw it, or not for us: the caller reports it as a gap.
            return null;
        }
    }

    private static async Task<Solution> WithTextAsync(
        Solution solution, string path, SourceText text, CancellationToken cancellation)
    {
        foreach (var id in solution.GetDocumentIdsWithFilePath(path))
        {
            var before = await TextUpdate.ReadAsync(solution, id, cancellation).ConfigureAwait(false);
            if (!before.ContentEquals(text))
                solution = TextUpdate.Apply(solution, id, text);
        }
        return solution;
    }

    private static Solution AddToProjects(
        Solution solution, ImmutableArray<WorkspaceProject> projects, string path, SourceText text)
    {
        var holders = solution.GetDocumentIdsWithFilePath(path).Select(id => id.ProjectId).ToHashSet();
        foreach (var project in projects)
        {
            if (project.Id is { } id && !holders.Contains(id) && project.Matcher.IsMatch(path))
                solution = solution.AddDocument(
                    DocumentId.CreateNewId(id, path), Path.GetFileName(path), text, folders: null, filePath: path);
        }
        return solution;
    }

    // Where a project's globs took the file in, it is gone from the project; where the project lists it, the project
    // lacks it, which is a gap.
    private static Solution Remove(Solution solution, ImmutableArray<WorkspaceProject> projects, string path)
    {
        foreach (var id in solution.GetDocumentIdsWithFilePath(path))
        {
            var byGlob = projects.Any(p => p.Id == id.ProjectId && p.Matcher.IsMatch(path));
            solution = byGlob && solution.ContainsDocument(id)
                ? solution.RemoveDocument(id)
                : TextUpdate.Apply(solution, id, SourceText.From(""));
        }
        return solution;
    }

    private static ImmutableArray<Gap> FileGaps(
        Snapshot snapshot, Solution solution, IEnumerable<string> missing, List<string> unreadable)
    {
        var listed = missing.Where(path => !solution.GetDocumentIdsWithFilePath(path).IsEmpty)
            .Select(path => new Gap(GapReason.FileUnreadable, $"{snapshot.Shorten(path)}: listed by a project, but not there"));
        return [.. listed, .. unreadable.Select(path =>
            new Gap(GapReason.FileUnreadable, $"{snapshot.Shorten(path)}: cannot be read"))];
    }
}
