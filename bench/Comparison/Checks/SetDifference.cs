namespace Sidecar.Comparison.Checks;

/// <summary>Says how two sets differ.</summary>
internal static class SetDifference
{
    public static IEnumerable<string> Between<T>(IEnumerable<T> expected, IEnumerable<T> got)
    {
        var (wanted, found) = (expected.ToHashSet(), got.ToHashSet());
        return wanted.Except(found).Order().Select(item => $"missing {item}")
            .Concat(found.Except(wanted).Order().Select(item => $"too many {item}"));
    }
}
