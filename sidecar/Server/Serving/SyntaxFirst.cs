using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Serving;

/// <summary>Answers from syntax what can be answered so, while a workspace is being loaded for the first time.</summary>
internal static class SyntaxFirst
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(800);

    /// <summary>The answer, marked as syntactic; null when the question needs more, or more is there.</summary>
    public static async Task<object?> TryAsync(object request, WorkspaceLoop workspace, CancellationToken cancellation)
    {
        if (workspace.Status is not { State: WorkspaceState.Loading, LoadTime.Ticks: 0 } || request is not (SearchText or SearchSymbols { Query.Length: > 0 } or ListMembers { File: not null, Symbol: null }))
            return null;
        var root = workspace.Target.Root;
        var answer = new AnswerInfo(workspace.Status.Snapshot, Complete: false)
        {
            Syntactic = true,
            Gaps = [new Gap(GapReason.StillLoading, "The workspace is still being loaded; ask again for an answer of the compiler's.")],
        };
        return await Task.Run(() => SyntaxAnswers.Of(root, request, answer, new SoonEnough(Soon, workspace.Time), cancellation), cancellation);
    }
}
