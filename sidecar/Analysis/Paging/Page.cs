using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Paging;

/// <summary>The part of an answer that a request wants.</summary>
internal static class Page
{
    /// <summary>The page of <paramref name="snapshot"/> that <paramref name="request"/> wants.</summary>
    /// <exception cref="Protocol.Errors.RequestException">It names fields that there are not, or has a cursor of something else.</exception>
    public static PageOf<TResult> Of<TResult>(Snapshot snapshot, IRequest<TResult> request)
        where TResult : class, IAnswer
    {
        var cursor = PageCursor.Of(request.Operation, (PagedRequest)request);
        if (cursor is { } from && from.Content != snapshot.Content)
            throw PageCursor.Gone(request.Operation);
        return new PageOf<TResult>(request, () => snapshot.Describe(), () => snapshot.Content) { Skipped = cursor?.Offset ?? 0 };
    }

    /// <summary>The first page of what comes from no snapshot, so that nobody can go on from it.</summary>
    public static PageOf<TResult> OfSyntax<TResult>(AnswerInfo answer, IRequest<TResult> request)
        where TResult : class, IAnswer => new(request, () => answer, content: null);
}
