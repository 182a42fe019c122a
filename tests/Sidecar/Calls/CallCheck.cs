using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Tests.Calls;

/// <summary>Asks what calls, and what is called by, what stands at the caret of a fixture.</summary>
internal static class CallCheck
{
    /// <summary>
    /// Fails unless exactly the marked places call it. A sign, such as the bracket of an indexer, is marked by an empty mark
    /// before it.
    /// </summary>
    public static async Task CallersAsync(string code, params string[] references)
    {
        using var workspace = TestWorkspace.Of(code, references);
        await CallersAsync(workspace, workspace.Snapshot);
    }

    public static async Task CallersAsync(TestWorkspace workspace, Snapshot snapshot)
    {
        var result = await AskAsync(workspace, snapshot, new FindCallers());
        workspace.Fixture.AssertFound(workspace.SpansOf(result.Callers.SelectMany(entry => entry.Sites).Select(site => site.Place)));
    }

    /// <summary>The callers, one a line: depth, id and what is said about it, then kind, line and marks of each place.</summary>
    public static async Task<string> CallersOfAsync(string code, int depth = 1, Dispatch through = Dispatch.Source, params string[] references)
    {
        using var workspace = TestWorkspace.Of(code, references);
        var result = await AskAsync(workspace, workspace.Snapshot, new FindCallers { Depth = depth, Through = through });
        return Text(result.Callers);
    }

    public static Task<FindCallersResult> AskAsync(TestWorkspace workspace, Snapshot snapshot, FindCallers request)
    {
        var caret = workspace.Fixture.Caret;
        return FindCallersQuery.RunAsync(snapshot, request with { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column }, CancellationToken.None);
    }

    /// <summary>The callees, in the same form.</summary>
    public static async Task<string> CalleesOfAsync(string code, int depth = 1, Dispatch through = Dispatch.Source, bool outside = false, params string[] references)
    {
        using var workspace = TestWorkspace.Of(code, references);
        return Text((await AskAsync(workspace, workspace.Snapshot, new FindCallees { Depth = depth, Through = through, Outside = outside })).Callees);
    }

    public static Task<FindCalleesResult> AskAsync(TestWorkspace workspace, Snapshot snapshot, FindCallees request)
    {
        var caret = workspace.Fixture.Caret;
        return FindCalleesQuery.RunAsync(snapshot, request with { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column }, CancellationToken.None);
    }

    public static string Text(IEnumerable<CallEntry> entries) => string.Join('\n', entries.Select(Text));

    private static string Text(CallEntry entry) => string.Join(' ', new[]
    {
        entry.Depth.ToString(System.Globalization.CultureInfo.InvariantCulture),
        entry.Symbol.Id ?? entry.Symbol.Signature,
        entry.Initializer == true ? "initializer" : null,
        entry.Instead?.ToString(),
        entry.Repeated?.ToString(),
    }.OfType<string>().Concat(entry.Sites.Select(Text)));

    private static string Text(CallSite site) =>
        $"{site.Kind}:{site.Place.Line}{(site.Place.Implicit == true ? "!" : "")}{(site.Through is null ? "" : " via " + site.Through)}{(site.Frameworks is null ? "" : " in " + string.Join('+', site.Frameworks))}";
}
