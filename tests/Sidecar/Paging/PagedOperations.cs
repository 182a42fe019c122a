using System.Text.Json;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Handlers;
using Sidecar.Server.Serving;
using Sidecar.Server.Tests.Serving;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Tests.Paging;

/// <summary>Asks any reading operation, and reads the entries of its answers without knowing their types.</summary>
internal static class PagedOperations
{
    private static readonly HandlerTable Handlers = MakeHandlers();

    public static Operation OperationOf(PagedRequest request) => OperationTable.All.Single(o => o.RequestType.Type == request.GetType());

    public static async Task<IAnswer> AskAsync(Snapshot snapshot, PagedRequest request) => request is FindActions actions
        // The SDK's are not there where the package's Roslyn runs.
        ? await FindActionsQuery.RunAsync(snapshot, actions, ManyActions.Features, CancellationToken.None, CancellationToken.None)
        : (IAnswer)await ((Handler.Read)Handlers.Find(OperationOf(request).Name)!).RunAsync(snapshot, request, CancellationToken.None);

    /// <summary>The entries of an answer as JSON: of its lists, or the lines of its text.</summary>
    public static IReadOnlyList<string> EntriesOf(PagedRequest request, IAnswer result)
    {
        if (result is HoverResult hover)
            return hover.Documentation?.Split('\n') ?? [];
        if (result is ReadSourceResult source)
            return [.. source.Declarations.SelectMany(text => text.Code.Split('\n').Select((line, i) => $"{text.File} {text.Line + i} {line}"))];
        if (result is FindActionsResult { Changes: { } changes })
            return [.. changes.SelectMany(file => file.Diff.Split('\n').Select(line => $"{file.File} {line}"))];
        if (result is FindDependenciesResult { Text: { } text })
            return [.. text.Split('\n').Where(line => line.Contains(" -> ", StringComparison.Ordinal))];
        var json = JsonSerializer.SerializeToElement(result, OperationOf(request).ResultType);
        return
        [
            .. json.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Array && !BesideOf(result).Contains(field.Name))
                .SelectMany(field => field.Value.EnumerateArray().Select(entry => $"{field.Name} {entry.GetRawText()}")),
        ];
    }

    /// <summary>As above, of which each list is taken by itself: the pages of some answers have entries of several in turn.</summary>
    public static ILookup<string, string> ListsOf(IEnumerable<string> entries) => entries.ToLookup(entry => entry.Split(' ')[0]);

    /// <summary>All entries, page by page, each of the size that <paramref name="resize"/> gives it.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(Snapshot snapshot, PagedRequest request, Func<PagedRequest, int, PagedRequest> resize)
    {
        var all = new List<string>();
        string? cursor = null;
        for (var page = 0; page == 0 || cursor is not null; page++)
        {
            var result = await AskAsync(snapshot, resize(request, page) with { Cursor = cursor });
            var entries = EntriesOf(request, result);
            var answer = result.Answer;
            if (cursor is not null || answer.Cursor is not null)
                Xunit.Assert.Equal((all.Count, entries.Count), (answer.Skipped ?? 0, answer.Shown));
            Xunit.Assert.True(entries.Count > 0 || answer.Cursor is null, "a page that gets nowhere");
            all.AddRange(entries);
            cursor = answer.Cursor;
        }
        return all;
    }

    // A list that is cut to its share, and not gone on with.
    private static string[] BesideOf(IAnswer result) => result switch
    {
        FindReferencesResult => ["related"],
        FindImplementationsResult => ["above"],
        FindCallersResult => ["unfollowed"],
        AssessImpactResult => ["projects"],
        FindDependenciesResult => ["nodes", "cycles"],
        _ => [],
    };

    private static HandlerTable MakeHandlers()
    {
        var context = new WorkspaceContext(new FakeLoader(), new IndexCache(null), new QuietTime(), TimeProvider.System, CancellationToken.None);
        return new HandlerTable(new Session(new WorkspaceSet(context)), new PendingRequests(), new ServerClock(TimeProvider.System), new ShutdownSignal());
    }
}
