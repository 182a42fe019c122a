using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Handlers;
using Sidecar.Server.Loading;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Serving;

/// <summary>What is answered about a workspace of which nothing may be run: what the texts on disk say at that moment.</summary>
internal static class UntrustedAnswers
{
    /// <summary>The answer, never complete.</summary>
    /// <exception cref="RequestException">It takes more than syntax.</exception>
    public static Task<object> OfAsync(Operation operation, object request, WorkspaceLoop workspace, CancellationToken cancellation)
    {
        var (target, time) = (workspace.Target, new SoonEnough(Patience.Limit, workspace.Time));
        if (request is PagedRequest { Cursor: not null })
            throw new RequestException(ErrorCode.CursorGone, $"{operation.Name}: the workspace is not trusted, so there is no snapshot to go on in; ask again without 'cursor'.");
        if (request is ListProjects)
            return Task.FromResult<object>(new ListProjectsResult(WorkspacePath.Shorten(target.Root, target.Opened), [], Worth(target.Root)));
        return Task.Run(
            () => SyntaxAnswers.Of(target.Root, request, Worth(target.Root), time, cancellation) is { } answer
                ? time.IsHalfOver ? Hurried(answer) : answer
                : throw Unanswered(operation, request, target.Root),
            cancellation);
    }

    private static AnswerInfo Worth(string root) => new(Snapshot: 0, Complete: false)
    {
        Syntactic = true,
        Gaps = [new Gap(GapReason.NotTrusted, $"{root} is not trusted, so nothing of it was run, neither its build nor its generators: this is what its texts say.")],
    };

    // A search looks for files for half of the time; those behind it were not looked at.
    private static object Hurried(object answer) => answer switch
    {
        SearchTextResult text => text with { Answer = Hurried(text.Answer) },
        SearchSymbolsResult symbols => symbols with { Answer = Hurried(symbols.Answer) },
        _ => answer,
    };

    private static AnswerInfo Hurried(AnswerInfo answer) => answer with
    {
        Gaps = [.. answer.Gaps!, new Gap(GapReason.TookTooLong, "Not every file could be read in time; narrow the question, or ask again.")],
    };

    private static RequestException Unanswered(Operation operation, object request, string root) => request is ListMembers { File: { } file, Symbol: null }
        ? new RequestException(ErrorCode.InvalidParameters, $"There is no file '{file}' below {root}; give its path from there.")
        : RefusingLoader.Refusal(root, $"'{operation.Name}'");
}
