using System.Globalization;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Loading.Caching;
using Sidecar.Server.Serving;
using Sidecar.Server.Tests.Watching;
using Sidecar.Server.Watching;
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
    public async Task No_answer_is_older_than_its_question(int seed) => await HammerAsync(seed, rounds: 250, watch: null);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task None_is_where_a_watch_makes_the_workspace_look_early(int seed)
    {
        var status = await HammerAsync(seed, rounds: 250, hear => new InotifyWatch(hear, most: 1000));
        Assert.InRange(status.EarlySweeps, 1, long.MaxValue);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public async Task None_is_where_the_watch_tells_half_of_it_and_what_never_was(int seed) =>
        await HammerAsync(seed, rounds: 250, hear => new UnreliableWatch(hear, seed));

    [SlowFact]
    public Task No_answer_of_thousands_is_older_than_its_question() => HammerAsync(seed: 3, Thousands, watch: null);

    [SlowFact]
    public Task None_of_thousands_is_where_the_workspace_is_watched() =>
        HammerAsync(seed: 8, Thousands, hear => new InotifyWatch(hear, most: 1000));

    [SlowFact]
    public Task None_of_thousands_is_where_the_watch_cannot_be_trusted() =>
        HammerAsync(seed: 9, Thousands, hear => new UnreliableWatch(hear, seed: 9));

    private static int Thousands =>
        int.TryParse(Environment.GetEnvironmentVariable("SIDECAR_HAMMER_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1500;

    private static async Task<WorkspaceStatus> HammerAsync(int seed, int rounds, Func<Action<WatchEvent>, IFolderWatch>? watch)
    {
        using var tree = new ChangingTree(new Random(seed), TreeLoader.Texts);
        using var cache = new TempFolder();
        using var stopping = new CancellationTokenSource();
        var changes = new TreeChanges(tree);
        await using var loader = new CachingLoader(
            new TreeLoader(tree.Root), new CacheStore(cache.Path, 1, CacheBounds.Default, TimeProvider.System), TimeProvider.System);
        var loop = new WorkspaceLoop(
            new WorkspaceTarget(tree.Root, tree.Solution, []), new WorkspaceContext(loader, new IndexCache(files: null), new QuietTime(), TimeProvider.System, stopping.Token)
            {
                // As often as can be, so that early looks and questions meet.
                Watch = watch is null ? null : new WatchOptions(watch) { Silence = TimeSpan.FromMilliseconds(1), Interval = TimeSpan.FromMilliseconds(2) },
            });
        try
        {
            long last = 0;
            Assert.Equal(tree.Uses().Concat(tree.LeftOut()), (await UsesAsync(loop)).Uses);
            for (var round = 1; round <= rounds; round++)
            {
                var change = changes.Make();
                var (id, uses) = await UsesAsync(loop);
                string[] right = [.. tree.Uses(), .. tree.LeftOut()];
                Assert.True(right.SequenceEqual(uses), $"round {round} of seed {seed}, {change}: {Difference(right, uses)}");
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
        return loop.Status;
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

    // Also those that the answer says it cannot judge, which is all that it may lack.
    private static async Task<string[]> UsesAsync(Snapshot snapshot)
    {
        var found = await FindReferencesQuery.RunAsync(snapshot, new FindReferences { Symbol = "Target", Limit = 10_000 }, CancellationToken.None);
        var gaps = found.Answer.Gaps ?? [];
        Assert.All(gaps, gap => Assert.True(gap.Reason == GapReason.NotCompiled, gap.Message));
        Assert.Equal(gaps.Count == 0, found.Answer.Complete);
        return
        [
            .. found.References.Select(use => $"{use.File}:{use.Line}").Distinct().Order(StringComparer.Ordinal),
            .. gaps.Select(gap => gap.Message[..(gap.Message.IndexOf(')', StringComparison.Ordinal) + 1)]).Order(StringComparer.Ordinal),
        ];
    }

    private static string Difference(IEnumerable<string> right, string[] said) =>
        $"missed {string.Join(", ", right.Except(said))}; made up {string.Join(", ", said.Except(right))}";
}
