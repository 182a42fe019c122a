using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Loading.Caching;
using Sidecar.Server.Serving;
using Sidecar.Server.Workspaces;
using Sidecar.TestKit;
using Sidecar.TestKit.Changes;
using Xunit;

namespace Sidecar.Server.Tests.Freshness;

/// <summary>Changes while loads take their time, and questions about files, some of which need not wait for the load.</summary>
public sealed class HeldLoadHammerTests : IAsyncDisposable
{
    private readonly TempFolder _cache = new();
    private readonly CancellationTokenSource _stopping = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task An_answer_that_did_not_wait_is_the_one_that_would_have_come_after_the_load(int seed) => HammerAsync(seed, rounds: 50);

    [SlowFact]
    public async Task In_a_thousand_rounds_many_answers_do_not_wait() => Assert.InRange(await HammerAsync(seed: 3, rounds: 1000), 40, int.MaxValue);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _stopping.Dispose();
        _cache.Dispose();
    }

    // How many answers did not wait: at least those that came soon.
    private async Task<int> HammerAsync(int seed, int rounds)
    {
        using var tree = new ChangingTree(new Random(seed), TreeLoader.Texts);
        var changes = new TreeChanges(tree);
        var held = new HeldLoader(new TreeLoader(tree.Root), seed);
        await using var loader = new CachingLoader(held, new CacheStore(_cache.Path, 1, CacheBounds.Default, TimeProvider.System), TimeProvider.System);
        var loop = new WorkspaceLoop(
            new WorkspaceTarget(tree.Root, tree.Solution, []), new WorkspaceContext(loader, new IndexCache(files: null), new QuietTime(), TimeProvider.System, _stopping.Token));
        var spared = 0;
        held.Release();
        await loop.CatchUpAsync(files: null, file: null, CancellationToken.None).OrHang();
        for (var round = 1; round <= rounds; round++)
        {
            held.Hold();
            if (tree.Random.Next(2) == 0)
                TreeChanges.Toggle(tree, "App");
            for (var more = tree.Random.Next(3); more >= 0; more--)
            {
                var change = changes.Make();
                var path = tree.Files.Keys.Order(StringComparer.Ordinal).ElementAt(tree.Random.Next(tree.Files.Count));
                var asked = loop.CatchUpAsync(files: null, tree.PathOf(path), CancellationToken.None);
                if (!await HasComeAsync(asked, loop).OrHang())
                    held.Release();
                else if (loop.Status.State == WorkspaceState.Loading)
                    spared++;
                var content = await ContentAsync(loop, tree, path, await asked.OrHang());
                Assert.True(tree.Content(path) == content, $"round {round} of seed {seed}, {change}: {path} has {tree.Content(path)}, not {content}");
            }
            held.Release();
        }
        await _stopping.CancelAsync();
        await loop.Ended.OrHang();
        return spared;
    }

    // Until the loop has looked at the question, nobody knows whether it will have to wait.
    private static async Task<bool> HasComeAsync(Task<Snapshot> snapshot, WorkspaceLoop loop)
    {
        while (!snapshot.IsCompleted && loop.Status.Waiting == 0)
            await Task.Yield();
        return snapshot.IsCompleted;
    }

    private static async Task<(int Owners, string Fields)> ContentAsync(WorkspaceLoop loop, ChangingTree tree, string path, Snapshot snapshot)
    {
        while (true)
        {
            try
            {
                return await ContentAsync(snapshot, path);
            }
            catch (SourceChangedException changed)
            {
                loop.Distrust(changed.Path);
                snapshot = await loop.CatchUpAsync(files: null, tree.PathOf(path), CancellationToken.None).OrHang();
            }
        }
    }

    private static async Task<(int Owners, string Fields)> ContentAsync(Snapshot snapshot, string path)
    {
        var owners = snapshot.Units.Of(snapshot.Target.Root + "/" + path).Count;
        if (owners == 0)
            return (0, "");
        var members = await ListMembersQuery.RunAsync(snapshot, new ListMembers { File = path }, CancellationToken.None);
        var named = await FindDefinitionsQuery.RunAsync(snapshot, new FindDefinitions { File = path, Line = 1 }, CancellationToken.None);
        Assert.True(members.Answer.Complete, string.Join('\n', members.Answer.Gaps?.Select(gap => gap.Message) ?? []));
        Assert.Equal(ResolutionStatus.Exact, named.Resolution.Status);
        return (owners,
            string.Join(' ', members.Members.Where(member => member.Depth == 1).Select(member => member.Symbol.Id![(member.Symbol.Id!.IndexOf('.', StringComparison.Ordinal) + 1)..])));
    }
}
