namespace Sidecar.Analysis.Symbols;

/// <summary>
/// How many letters have to be added, left out, replaced, or swapped with their neighbour, to make one name of another; case does not
/// count (optimal string alignment, after Damerau, CACM 7/3, 1964).
/// </summary>
internal static class LetterDistance
{
    /// <summary>The distance of two names; more than <paramref name="most"/> when it is more.</summary>
    public static int Of(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        var before = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var now = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = last[j - 1] + (Same(one[i - 1], other[j - 1]) ? 0 : 1);
                now[j] = Math.Min(replaced, Math.Min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1]))
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, last, now) = (last, now, before);
        }
        return last[other.Length];
    }

    private static bool Same(char one, char other) => one == other || char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
