using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Symbols;
using Sidecar.Protocol.Answers;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Pointing;

/// <summary>Symbols of this repository, pointed at as models do: nearly always the right one is reached or listed, and never another without a word.</summary>
public sealed class PointingTests
{
    [Fact]
    public Task Whoever_points_a_little_wrong_gets_what_was_meant_or_is_told() => PointAsync(symbols: 150);

    [SlowFact]
    public Task At_a_thousand_symbols_too() => PointAsync(symbols: 1000);

    private static async Task PointAsync(int symbols)
    {
        using var code = RepositoryCode.Open();
        var random = new Random(11);
        var all = await code.SymbolsAsync();
        var names = all.Select(symbol => symbol.Name).Concat(await code.TypeNamesOfAssembliesAsync());
        var pointer = new Pointer(random, names.ToHashSet(StringComparer.OrdinalIgnoreCase));
        var outcomes = new List<(string Way, Outcome Outcome, string What)>();
        foreach (var symbol in all.OrderBy(_ => random.Next()))
        {
            var way = Pointer.Ways[random.Next(Pointer.Ways.Count)];
            if (outcomes.Count == symbols || pointer.At(symbol, way) is not { } place)
                continue;
            var answer = await HoverQuery.RunAsync(code.Snapshot, place, CancellationToken.None);
            outcomes.Add((way, Judge(symbol, answer.Resolution), $"{way}: {place.Symbol ?? $"{place.File}:{place.Line}:{place.Column} {place.Text}"} for {symbol.Id}: {answer.Resolution.Status} {answer.Resolution.Symbol?.Id} {answer.Resolution.Note}"));
        }
        var table = string.Join('\n', outcomes.GroupBy(o => o.Way).Select(way =>
            $"{way.Key}: {string.Join(", ", way.GroupBy(o => o.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}"))}"));
        var wrong = outcomes.Where(o => o.Outcome is Outcome.Silent or Outcome.Missed).OrderBy(o => o.Outcome).Select(o => $"{o.Outcome} {o.What}");
        var report = $"{table}\n{string.Join('\n', wrong)}";
        Assert.True(outcomes.TrueForAll(o => o.Outcome != Outcome.Silent), report);
        Assert.True(outcomes.Count(o => o.Outcome == Outcome.Reached) >= 0.95 * outcomes.Count, report);
        Assert.Equal(symbols, outcomes.Count);
    }

    private static Outcome Judge(KnownSymbol meant, Resolution resolution)
    {
        if (IsMeant(resolution.Symbol) || resolution.Candidates?.Any(IsMeant) == true)
            return Outcome.Reached;
        // A note says that others fit, too.
        return resolution is { Status: ResolutionStatus.Exact, Note: null } ? Outcome.Silent : Outcome.Missed;

        bool IsMeant(SymbolSummary? said) => said?.Id is { } id && SymbolIds.Split(id).Id == meant.Id;
    }

    private enum Outcome
    {
        Reached,
        Missed,
        Silent,
    }
}
