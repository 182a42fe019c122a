namespace Sidecar.Cli.Help;

/// <summary>Finds the word that a user probably meant.</summary>
internal static class Suggestion
{
    private const int MostEdits = 2;

    /// <summary>The nearest of <paramref name="known"/>; null when none is near.</summary>
    public static string? For(string word, IEnumerable<string> known)
    {
        var near = known
            .Select(candidate => (candidate, edits: Edits(word, candidate)))
            .Where(near => near.edits <= Math.Min(MostEdits, near.candidate.TrimStart('-').Length / 2))
            .OrderBy(near => near.edits).ThenBy(near => near.candidate, StringComparer.Ordinal);
        return near.Select(n => n.candidate).FirstOrDefault();
    }

    /// <summary>How many letters must be added, removed or replaced to make one word of the other.</summary>
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        foreach (var (index, letter) in from.Index())
        {
            var diagonal = row[0];
            row[0] = index + 1;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = diagonal + (letter == to[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }
        return row[^1];
    }
}
