using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Tests.Inheritance;

/// <summary>Asks for the implementations of what stands at the caret of a fixture.</summary>
internal static class InheritanceCheck
{
    /// <summary>Fails unless exactly the marked places are implementations.</summary>
    public static async Task FindsAsync(string code, params string[] references)
    {
        using var workspace = TestWorkspace.Of(code, references);
        await FindsAsync(workspace, workspace.Snapshot);
    }

    public static async Task FindsAsync(TestWorkspace workspace, Snapshot snapshot)
    {
        var result = await AskAsync(workspace, snapshot);
        workspace.Fixture.AssertFound(workspace.SpansOf(result.Implementations.Select(one => one.Symbol.Location).OfType<CodeLocation>()));
    }

    public static async Task<FindImplementationsResult> AskAsync(string code, params string[] references)
    {
        using var workspace = TestWorkspace.Of(code, references);
        return await AskAsync(workspace, workspace.Snapshot);
    }

    public static Task<FindImplementationsResult> AskAsync(TestWorkspace workspace, Snapshot snapshot)
    {
        var caret = workspace.Fixture.Caret;
        var request = new FindImplementations { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column };
        return FindImplementationsQuery.RunAsync(snapshot, request, CancellationToken.None);
    }

    /// <summary>The id and all that is said about it.</summary>
    public static string Text(Implementation one) =>
        $"{one.Symbol.Id} {one.How}{(one.Abstract == true ? " abstract" : "")}{(one.Through is null ? "" : " through " + one.Through)}"
            + (one.For is null ? "" : " for " + one.For) + (one.Frameworks is null ? "" : " in " + string.Join(' ', one.Frameworks));
}
