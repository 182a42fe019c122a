using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Diagnostics;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>
/// Answers <see cref="FindDiagnostics"/>: what a build would report, without what the code or the project suppresses, and beyond it
/// what is only a suggestion. Of several target frameworks, the same is said once.
/// </summary>
public static class FindDiagnosticsQuery
{
    /// <summary>Those in scope, the most severe first; compared, those that unsaved texts add.</summary>
    public static async Task<FindDiagnosticsResult> RunAsync(Snapshot snapshot, FindDiagnostics request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        if (request.File is not null || request.Project is not null)
            page = page.Within(() => GapScope.Of(snapshot, Scope(snapshot, request).Select(scope => scope.Unit)));
        var found = await AllAsync(snapshot, request, cancellation).ConfigureAwait(false);
        List<CodeDiagnostic>? removed = null;
        if (request.Compare == true)
        {
            var before = await AllAsync(snapshot.Beneath ?? snapshot, request, cancellation).ConfigureAwait(false);
            (found, removed) = (Without(found, before), Without(before, found));
        }
        // What comes and what goes are one list to page through.
        var added = found.Count;
        return page.Cut(Enumerable.Range(0, added + (removed?.Count ?? 0)).ToArray(), Show, Answer);

        CodeDiagnostic Show(int index) => index < added ? found[index] : removed![index - added];

        FindDiagnosticsResult Answer(IReadOnlyList<CodeDiagnostic> shown, AnswerInfo answer)
        {
            var here = Math.Clamp(added - page.Skipped, 0, shown.Count);
            return new FindDiagnosticsResult([.. shown.Take(here)], answer) { Removed = removed is null ? null : [.. shown.Skip(here)] };
        }
    }

    private static async Task<List<CodeDiagnostic>> AllAsync(Snapshot snapshot, FindDiagnostics request, CancellationToken cancellation)
    {
        var least = request.Severity ?? Severity.Warning;
        var ids = request.Ids?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = new List<CodeDiagnostic>();
        foreach (var document in Scope(snapshot, request))
            foreach (var diagnostic in await FindAsync(snapshot, document, request, cancellation).ConfigureAwait(false))
                if (!diagnostic.IsSuppressed && DiagnosticDescription.SeverityOf(diagnostic) <= least && (ids is null || ids.Contains(diagnostic.Id, StringComparer.OrdinalIgnoreCase)))
                    found.Add(DiagnosticDescription.Of(snapshot, document.Unit, diagnostic, cancellation));
        return
        [
            .. found.DistinctBy(one => (one.Id, one.Message, one.Location, one.Location is null ? one.Project : ""))
                .OrderBy(one => one.Severity)
                .ThenBy(one => one.Location is null)
                .ThenBy(one => one.Location?.File, StringComparer.Ordinal)
                .ThenBy(one => one.Location?.Line)
                .ThenBy(one => one.Location?.Column)
                .ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
    }

    // Lines move with every edit: the line of code tells which of two is the same.
    private static List<CodeDiagnostic> Without(IEnumerable<CodeDiagnostic> some, IEnumerable<CodeDiagnostic> others)
    {
        var left = others.CountBy(KeyOf).ToDictionary(pair => pair.Key, pair => pair.Value);
        return [.. some.Where(one => left.GetValueOrDefault(KeyOf(one)) == 0 || left[KeyOf(one)]-- == 0)];
    }

    private static (string, string, string?, string?) KeyOf(CodeDiagnostic one) => (one.Id, one.Message, one.Location?.File, one.Location?.Code);

    private static IEnumerable<(ProjectUnit Unit, Sources.SourceFile? File)> Scope(Snapshot snapshot, FindDiagnostics request)
    {
        IReadOnlyList<ProjectUnit> units = request.Project is { } project ? UnitsOf(snapshot, project) : snapshot.Units.All;
        if (request.File is not { } file)
            return units.Select(unit => (unit, (Sources.SourceFile?)null));
        var documents = DocumentSearch.Find(snapshot, file, out _);
        if (documents.IsEmpty)
            throw new RequestException(ErrorCode.InvalidParameters, DocumentSearch.Missing(snapshot, file));
        var here = documents.Where(document => units.Contains(document.Unit)).Select(document => (document.Unit, (Sources.SourceFile?)document.File)).ToList();
        return here.Count > 0
            ? here
            : throw new RequestException(ErrorCode.InvalidParameters, $"{request.Project} does not compile {file}; leave 'project' out, or name another.");
    }

    private static List<ProjectUnit> UnitsOf(Snapshot snapshot, string project)
    {
        var path = WorkspacePath.Expand(snapshot.Target.Root, project);
        var units = snapshot.Units.All.Where(unit => unit.Project.Loaded.File is var file
            && (WorkspacePath.Comparer.Equals(file, path) || Path.GetFileNameWithoutExtension(file).Equals(project, StringComparison.OrdinalIgnoreCase))).ToList();
        return units.Count > 0
            ? units
            : throw new RequestException(ErrorCode.InvalidParameters, $"No project that can be compiled is called '{project}'; 'projects' lists them.");
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(
        Snapshot snapshot, (ProjectUnit Unit, Sources.SourceFile? File) scope, FindDiagnostics request, CancellationToken cancellation)
    {
        var unit = await CheckedUnit.OfAsync(snapshot, scope.Unit, cancellation).ConfigureAwait(false);
        IEnumerable<Diagnostic> found = await Task.Run(() => unit.Compiled(scope.File, cancellation), cancellation).ConfigureAwait(false);
        return request.Analyzers == true
            ? found.Concat(await unit.AnalyzedAsync(scope.File, snapshot.Context.Generators, cancellation).ConfigureAwait(false))
            : found;
    }
}
