using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Tests.Uses;

/// <summary>Asks for the uses of what stands at the caret of a fixture.</summary>
internal static class UseCheck
{
    /// <summary>
    /// Fails unless exactly the marked places are uses. A sign, such as the bracket of an indexer, is marked by an empty mark
    /// before it.
    /// </summary>
    public static async Task FindsAsync(string code, params string[] references)
    {
        using var workspace = TestWorkspace.Of(code, references);
        var result = await AskAsync(workspace);
        workspace.Fixture.AssertFound(workspace.SpansOf(result.References));
    }

    public static async Task<FindReferencesResult> AskAsync(string code, params string[] references)
    {
        using var workspace = TestWorkspace.Of(code, references);
        return await AskAsync(workspace);
    }

    public static Task<FindReferencesResult> AskAsync(TestWorkspace workspace) => AskAsync(workspace, workspace.Snapshot);

    public static Task<FindReferencesResult> AskAsync(TestWorkspace workspace, Snapshot snapshot)
    {
        var caret = workspace.Fixture.Caret;
        var request = new FindReferences { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column };
        return FindReferencesQuery.RunAsync(snapshot, request, CancellationToken.None);
    }
}
