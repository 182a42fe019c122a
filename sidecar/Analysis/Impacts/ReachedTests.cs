using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Impacts;

/// <summary>The tests among what is reached, and those whose set-up is.</summary>
internal static class ReachedTests
{
    /// <summary>The tests of <paramref name="reached"/>, which includes what is changed itself, at distance 0.</summary>
    public static async Task<IReadOnlyList<Reached>> AmongAsync(Snapshot snapshot, IEnumerable<Reached> reached, CancellationToken cancellation)
    {
        var tests = new Dictionary<string, Reached>();
        foreach (var one in reached)
        {
            if (TestMethods.IsTest(one.Member.Symbol))
                tests.TryAdd(one.Member.Key, one);
            if (!TestMethods.IsSetUp(one.Member.Symbol))
                continue;
            foreach (var test in await SetUpByAsync(snapshot, one.Member, cancellation).ConfigureAwait(false))
                tests.TryAdd(test.Key, new Reached(test, one.Distance + 1, one.Member.Symbol));
        }
        return [.. tests.Values];
    }

    // A set-up runs for the tests of its type, and for those of types that derive from it.
    private static async Task<IEnumerable<MergedSymbol>> SetUpByAsync(Snapshot snapshot, MergedSymbol setUp, CancellationToken cancellation)
    {
        var types = MergedSymbol.Of([.. setUp.Variants.Select(variant => variant.Container)]);
        var derived = await DerivedTypes.AllAsync(snapshot, types, int.MaxValue, cancellation).ConfigureAwait(false);
        return MergedSymbol.Merge(derived.SelectMany(type => type.Type.Variants).Concat(types.Variants)
            .SelectMany(variant => TestMethods.Of(variant.Type), (variant, test) => CurrentSymbol.Of(snapshot, test, cancellation)));
    }
}
