using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Diffs;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Actions;

/// <summary>A file before and after.</summary>
/// <param name="Path">Where it is, or would come. Not absolute when a generator made it.</param>
/// <param name="Before">Its text; null when it is not there.</param>
/// <param name="After">Its text; null when it is gone.</param>
internal sealed record ChangedText(string Path, string? Before, string? After)
{
    /// <summary>The files of <paramref name="project"/> that are not any more what they were.</summary>
    public static async Task<IReadOnlyList<ChangedText>> OfAsync(ProjectChanges project, CancellationToken cancellation)
    {
        var (old, now) = (project.OldProject, project.NewProject);
        var pairs = new List<(TextDocument? Old, TextDocument? New)>();
        pairs.AddRange(project.GetChangedDocuments().Select(id => ((TextDocument?)old.GetDocument(id), (TextDocument?)now.GetDocument(id))));
        pairs.AddRange(project.GetAddedDocuments().Select(id => ((TextDocument?)null, (TextDocument?)now.GetDocument(id))));
        pairs.AddRange(project.GetRemovedDocuments().Select(id => ((TextDocument?)old.GetDocument(id), (TextDocument?)null)));
        pairs.AddRange(project.GetChangedAdditionalDocuments().Select(id => (old.GetAdditionalDocument(id), now.GetAdditionalDocument(id))));
        pairs.AddRange(project.GetAddedAdditionalDocuments().Select(id => ((TextDocument?)null, now.GetAdditionalDocument(id))));
        pairs.AddRange(project.GetChangedAnalyzerConfigDocuments().Select(id => ((TextDocument?)old.GetAnalyzerConfigDocument(id), (TextDocument?)now.GetAnalyzerConfigDocument(id))));
        pairs.AddRange(project.GetAddedAnalyzerConfigDocuments().Select(id => ((TextDocument?)null, (TextDocument?)now.GetAnalyzerConfigDocument(id))));
        var texts = new List<ChangedText>();
        foreach (var (before, after) in pairs)
            texts.AddRange(await OfAsync(project, before, after, cancellation).ConfigureAwait(false));
        return texts;
    }

    /// <summary>As an answer shows it.</summary>
    public ChangedFile Describe(Snapshot snapshot)
    {
        var name = snapshot.Shorten(Path);
        var kind = Before is null ? FileChangeKind.Add : After is null ? FileChangeKind.Delete : FileChangeKind.Edit;
        return new ChangedFile(new FileChange(name, kind, ""), UnifiedDiff.Of(name, name, Before, After));
    }

    // A file that is called another name goes at one place and comes at another.
    private static async Task<IEnumerable<ChangedText>> OfAsync(ProjectChanges project, TextDocument? before, TextDocument? after, CancellationToken cancellation)
    {
        var old = before is null ? null : await TextOfAsync(before, cancellation).ConfigureAwait(false);
        var now = after is null ? null : await TextOfAsync(after, cancellation).ConfigureAwait(false);
        if (before is null)
            return [new ChangedText(NewPathOf(project, after!), null, now)];
        if (after is null || (after.Name == before.Name && after.Folders.SequenceEqual(before.Folders)))
            return [new ChangedText(before.FilePath!, old, now)];
        return [new ChangedText(before.FilePath!, old, null), new ChangedText(NewPathOf(project, after), null, now)];
    }

    private static async Task<string> TextOfAsync(TextDocument document, CancellationToken cancellation) =>
        (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString();

    // What was renamed still has the path that it had.
    private static string NewPathOf(ProjectChanges project, TextDocument document) =>
        document.FilePath is { } path && System.IO.Path.GetFileName(path) == document.Name && project.OldProject.GetDocument(document.Id)?.FilePath != path
            ? path
            : System.IO.Path.Combine([System.IO.Path.GetDirectoryName(project.NewProject.FilePath)!, .. document.Folders, document.Name]);
}
