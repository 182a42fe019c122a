using Sidecar.Analysis.Index;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Texts;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>
/// What syntax alone can answer, while projects are still being loaded, or must not be: no ids of members, no code that generators make, and
/// every file below the root, whether a project compiles it or not.
/// </summary>
public static class SyntaxAnswers
{
    /// <summary>The answer to <paramref name="request"/>; null when syntax cannot answer it.</summary>
    public static object? Of(string root, object request, AnswerInfo answer, SoonEnough time, CancellationToken cancellation) => request switch
    {
        SearchText text => SearchText(root, text, answer, time, cancellation),
        SearchSymbols search => Search(root, search, answer, time, cancellation),
        ListMembers { File: not null, Symbol: null } list => List(root, list, answer, cancellation),
        _ => null,
    };

    /// <summary>Declarations whose name fits, as many as there is <paramref name="time"/> for.</summary>
    public static SearchSymbolsResult Search(
        string root, SearchSymbols request, AnswerInfo answer, SoonEnough time, CancellationToken cancellation)
    {
        var query = SymbolQuery.Parse(request.Query);
        var found = SyntaxFiles.Likely(root, query, time, cancellation)
            .SelectMany(file => file.Index.Declarations, (file, declared) => (File: file, Declared: declared))
            .Where(d => query.Fits(d.File.Index, d.Declared))
            .OrderBy(d => !d.Declared.Name.Equals(query.Name, StringComparison.OrdinalIgnoreCase))
            .ThenBy(d => !d.Declared.IsType)
            .ThenBy(d => d.Declared.Name.Length)
            .ThenBy(d => d.Declared.Name, StringComparer.Ordinal)
            .ThenBy(d => d.File.Path, StringComparer.Ordinal)
            .ToArray();
        return Page.OfSyntax(answer, request).Cut(
            found, d => Summarize(root, d.File, d.Declared), (symbols, described) => new SearchSymbolsResult(symbols, described));
    }

    /// <summary>What a file below the root declares; null when there is no such file.</summary>
    public static ListMembersResult? List(string root, ListMembers request, AnswerInfo answer, CancellationToken cancellation)
    {
        var path = WorkspacePath.Expand(root, request.File!);
        if (!WorkspacePath.IsBelow(path, root) || SyntaxFiles.Read(path) is not { } text)
            return null;
        var file = SyntaxFile.Of(path, text, cancellation);
        var members = file.Index.Declarations.Where(declared => !declared.IsNamespace).ToArray();
        return Page.OfSyntax(answer, request).Cut(
            members,
            declared => new Member(file.Index.ContainersOf(declared).Count(outer => !outer.IsNamespace), Summarize(root, file, declared)),
            (shown, described) => new ListMembersResult(Resolution: null, shown, described));
    }

    /// <summary>The lines that a pattern fits, as far as there was <paramref name="time"/> to look; what git ignores is left out.</summary>
    /// <exception cref="Protocol.Errors.RequestException">The pattern is none, or takes too long.</exception>
    public static SearchTextResult SearchText(string root, SearchText request, AnswerInfo answer, SoonEnough time, CancellationToken cancellation)
    {
        var files = SearchedFiles.Below(root, PathFilter.Of(root, request.Paths));
        var (matches, _) = FileMatches.In(files, TextPattern.Of(request), request.In, (_, _) => FileRole.Product, time, cancellation);
        var places = new MatchPlaces(root, request.Context);
        return Page.OfSyntax(answer, request).Cut(
            matches, match => places.Of(match, (_, place) => place, cancellation), (shown, described) => new SearchTextResult(shown, described));
    }

    private static SymbolSummary Summarize(string root, SyntaxFile file, DeclaredName declared) =>
        SyntaxSummary.Of(file.Tree, file.Index, declared, WorkspacePath.Shorten(root, file.Path));
}
