using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Loading.Caching;
using Sidecar.Server.Serving;
using Sidecar.Server.Workspaces;
using Sidecar.TestKit;
using Sidecar.TestKit.Changes;
using Xunit;

namespace Sidecar.Server.Tests.Freshness;

/// <summary>A change, and at once a question whose right answer is known, again and again.</summary>
public sealed class HammerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task No_answer_is_older_than_its_question(int seed) => HammerAsync(seed, rounds: 250);

    [SlowFact]
    public Task No_answer_of_five_thousand_is_older_than_its_question() => HammerAsync(seed: 3, rounds: 5000);

    private static async Task HammerAsync(int seed, int rounds)
    {
        using var tree = new ChangingTree(new Random(seed), TreeLoader.Texts);
        using var cache = new TempFolder();
        using var stopping = new CancellationTokenSource();
        var changes = new TreeChanges(tree);
        await using var loader = new CachingLoader(
            new TreeLoader(tree.Root), new CacheStore(cache.Path, 1, CacheBounds.Default, TimeProvider.System), TimeProvider.System);
        var loop = new WorkspaceLoop(
            new WorkspaceTarget(tree.Root, tree.Solution, []), new WorkspaceContext(loader, new IndexCache(files: null), new QuietTime(), TimeProvider.System, stopping.Token));
        try
        {
            long last = 0;
            Assert.Equal(tree.Uses(), (await UsesAsync(loop)).Uses);
            for (var round = 1; round <= rounds; round++)
            {
                var change = changes.Make();
                var (id, uses) = await UsesAsync(loop);
                Assert.True(tree.Uses().SequenceEqual(uses), $"round {round} of seed {seed}, {change}: {Difference(tree.Uses(), uses)}");
                Assert.InRange(id, last, long.MaxValue);
                last = id;
            }
        }
        finally
        {
            await stopping.CancelAsync();
            await loop.Ended.OrHang();
        }
        Assert.Equal(changes.Names.Count, changes.Made.Count);
    }

    private static async Task<(long Snapshot, string[] Uses)> UsesAsync(WorkspaceLoop loop)
    {
        while (true)
        {
            var snapshot = await loop.CatchUpAsync(files: null, file: null, CancellationToken.None).OrHang();
            try
            {
                return (snapshot.Id, await UsesAsync(snapshot));
            }
            catch (SourceChangedException changed)
            {
                // As the server does.
                loop.Distrust(changed.Path);
            }
        }
    }

    private static async Task<string[]> UsesAsync(Snapshot snapshot)
    {
        var found = await FindReferencesQuery.RunAsync(snapshot, new FindReferences { Symbol = "Target", Limit = 10_000 }, CancellationToken.None);
        Assert.True(found.Answer.Complete, string.Join('\n', found.Answer.Gaps?.Select(gap => gap.Message) ?? []));
        return [.. found.References.Select(use => $"{use.File}:{use.Line}").Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Difference(IEnumerable<string> right, string[] said) =>
        $"missed {string.Join(", ", right.Except(said))}; made up {string.Join(", ", said.Except(right))}";
}
