using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Texts;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="SearchText"/>.</summary>
public static class SearchTextQuery
{
    /// <summary>
    /// The lines that the pattern fits, in what projects read and generators made; until it takes too long, which what <paramref name="start"/>
    /// makes says, when it is known where to look.
    /// </summary>
    public static async Task<SearchTextResult> RunAsync(
        Snapshot snapshot, SearchText request, Func<SoonEnough> start, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var pattern = TextPattern.Of(request);
        var files = await SearchedFiles.OfAsync(snapshot, PathFilter.Of(snapshot.Target.Root, request.Paths), cancellation).ConfigureAwait(false);
        if (files.Count == 0 && request.Paths is { Count: > 0 } paths)
            throw NoFile(snapshot, paths);
        var (matches, whole) = FileMatches.In(
            files, pattern, request.In, (path, text) => FileRoles.Of(snapshot, path, text), start(), cancellation);
        if (whole < files.Count)
            page = page.Ended(TookTooLong(files.Count - whole, files.Count));
        var places = new MatchPlaces(snapshot.Target.Root, request.Context);
        return page.Cut(
            matches,
            match => places.Of(match, (tree, place) => CodeLocations.Mark(snapshot, tree, place), cancellation),
            (shown, answer) => new SearchTextResult(shown, answer));
    }

    private static Gap TookTooLong(int left, int all) => new(
        GapReason.TookTooLong,
        $"The search took too long and was ended; {left} of {all} files were not searched, or not to their end. A simpler 'pattern' takes less time, and so do fewer files: say which with 'paths'.");

    // An empty answer would prove what nobody has looked at.
    private static RequestException NoFile(Snapshot snapshot, IReadOnlyList<string> paths) => new(
        ErrorCode.InvalidParameters,
        $"{SearchText.Operation.Name}: no file that a project reads fits {string.Join(", ", paths)}. Paths start from {snapshot.Target.Root}: src/**/*.cs, a folder, or a file's name.");
}
