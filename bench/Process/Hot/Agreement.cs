namespace Sidecar.ProcessBench.Hot;

/// <summary>Whether two sides found the same.</summary>
/// <param name="Both">How many both found.</param>
/// <param name="OnlyOwn">What only the first found.</param>
/// <param name="OnlyOther">What only the second found.</param>
internal sealed record Agreement(int Both, IReadOnlyList<string> OnlyOwn, IReadOnlyList<string> OnlyOther)
{
    public static Agreement Of(IReadOnlySet<string> own, IReadOnlySet<string> other) => new(
        own.Count(other.Contains),
        [.. own.Where(one => !other.Contains(one)).Order(StringComparer.Ordinal)],
        [.. other.Where(one => !own.Contains(one)).Order(StringComparer.Ordinal)]);

    public override string ToString() => OnlyOwn.Count + OnlyOther.Count == 0
        ? $"{Both}, the same"
        : $"{Both} the same; only Sidecar: {Text(OnlyOwn)}; only Roslyn: {Text(OnlyOther)}";

    private static string Text(IReadOnlyList<string> some) =>
        some.Count == 0 ? "0" : $"{some.Count} (`{Path.GetFileName(some[0])}`)";
}
