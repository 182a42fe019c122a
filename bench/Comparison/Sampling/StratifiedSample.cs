using Sidecar.Comparison.Oracle;

namespace Sidecar.Comparison.Sampling;

/// <summary>Draws symbols of every kind and accessibility, the same ones for the same seed.</summary>
internal static class StratifiedSample
{
    // Without a name there is nothing that a person or an agent would point at.
    private static readonly string[] Nameless = ["operator", "indexer", "finalizer", "extension"];

    public static IReadOnlyList<Declaration> Draw(Truth truth, int count, int seed)
    {
        var random = new Random(seed);
        var strata = truth.Declarations
            .Where(d => !Nameless.Contains(d.Kind))
            .GroupBy(StratumOf)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Stratum(g, truth, random))
            .ToArray();
        random.Shuffle(strata);
        var sample = new List<Declaration>();
        for (var before = -1; sample.Count < count && sample.Count > before;)
        {
            before = sample.Count;
            foreach (var stratum in strata)
                if (sample.Count < count && stratum.Next() is { } next)
                    sample.Add(next);
        }
        return sample;
    }

    /// <summary>The sort of a declaration, for example <c>internal generic method</c>.</summary>
    private static string StratumOf(Declaration declaration)
    {
        var trait = declaration.Traits.Count > 0 ? declaration.Traits[0] + " " : "";
        return $"{declaration.Accessibility} {trait}{declaration.Kind}";
    }
}
