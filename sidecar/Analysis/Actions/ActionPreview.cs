using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Actions;

/// <summary>What an action would change.</summary>
/// <param name="Files">The files, that of the place first.</param>
/// <param name="Note">What is not in them; null when there is nothing.</param>
internal sealed record ActionPreview(IReadOnlyList<ChangedFile> Files, string? Note)
{
    /// <summary>That of <paramref name="action"/>, which was found in <paramref name="before"/>.</summary>
    public static async Task<ActionPreview> OfAsync(Snapshot snapshot, Solution before, FoundAction action, CancellationToken cancellation)
    {
        var operations = await action.Action.GetOperationsAsync(before, new Progress<CodeAnalysisProgress>(_ => { }), cancellation).ConfigureAwait(false);
        if (operations.OfType<ApplyChangesOperation>().FirstOrDefault() is not { } apply)
            return new ActionPreview([], "It changes no file.");
        var after = apply.ChangedSolution;
        var texts = new List<ChangedText>();
        var notes = new List<string>();
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            texts.AddRange(await ChangedText.OfAsync(project, cancellation).ConfigureAwait(false));
            if (project.GetAddedProjectReferences().Any() || project.GetAddedMetadataReferences().Any() || project.GetRemovedProjectReferences().Any() || project.GetRemovedMetadataReferences().Any())
                notes.Add($"References of {snapshot.Shorten(project.NewProject.FilePath!)} change, too, which is not shown.");
        }
        if (after.GetChanges(before) is var all && (all.GetAddedProjects().Any() || all.GetRemovedProjects().Any()))
            notes.Add("Projects come or go, which is not shown.");
        var place = action.Source.File.Path;
        var files = Merge(texts, notes, snapshot).Select(text => text.Describe(snapshot))
            .Where(file => file.Lines.Count > 0)
            .OrderByDescending(file => file.Head.File == snapshot.Shorten(place))
            .ThenBy(file => file.Head.File, StringComparer.Ordinal);
        return new ActionPreview([.. files], notes.Count == 0 ? null : string.Join(' ', notes.Distinct()));
    }

    // A file of several target frameworks changes once.
    private static IEnumerable<ChangedText> Merge(IEnumerable<ChangedText> texts, List<string> notes, Snapshot snapshot)
    {
        foreach (var one in texts.GroupBy(text => text.Path, WorkspacePath.Comparer))
        {
            if (!Path.IsPathFullyQualified(one.Key))
            {
                notes.Add($"{one.Key} is made by a source generator, and would have to change, too.");
                continue;
            }
            if (one.DistinctBy(text => text.After).Count() > 1)
                notes.Add($"{snapshot.Shorten(one.Key)} would become another for each target framework; one is shown.");
            yield return one.First();
        }
    }
}
