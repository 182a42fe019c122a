using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;
using Sidecar.Server.Loading.Caching;
using Sidecar.Server.Workspaces;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

/// <summary>A file whose content is not what its stamp promised since an earlier run.</summary>
public sealed class UnseenChangeTests : IDisposable
{
    private const string AskRefs = """{"jsonrpc":"2.0","id":1,"method":"refs","params":{"symbol":"A.Run"}}""";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_answer_comes_from_the_new_content()
    {
        var cache = new IndexCache(new CacheFiles(_folder.Path, 1, CacheBounds.Default, TimeProvider.System));
        await using var server = new TestServer("class A { void Run() => Run();  }", cache);
        var file = server.Workspace.PathOf("/Test.cs");
        var written = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, written);
        await KeepAsync(server.Workspace, cache);
        await File.WriteAllTextAsync(file, "class A{void Run(){Run();Run();}}");
        File.SetLastWriteTimeUtc(file, written);
        server.EndLoad();
        await server.InitializeAsync();
        var answer = await server.AskAsync(AskRefs);
        Assert.Equal(2, answer["result"]!["references"]!.AsArray().Count);
    }

    public void Dispose() => _folder.Dispose();

    // What an earlier run of the server leaves behind; it opened the folder.
    private static async Task KeepAsync(TestWorkspace workspace, IndexCache cache)
    {
        var disk = new DiskState(LaterTime.Instance);
        var snapshot = new SnapshotBuilder(new IndexStore()).Build(1, WorkspaceTarget.Find(workspace.Root), workspace.Projects, disk);
        await WarmUp.RunAsync(snapshot, _ => ValueTask.CompletedTask, CancellationToken.None);
        cache.Write(snapshot, disk.Settled());
    }
}
