using System.Text;

namespace Sidecar.TestKit;

/// <summary>Puts marks back into a file.</summary>
internal static class FixtureRenderer
{
    public static string Render(FixtureFile file, IEnumerable<FixtureSpan> spans, FixturePlace? caret)
    {
        var text = new StringBuilder(file.Text);
        foreach (var (_, mark) in Marks(file, spans, caret).Select((mark, order) => (order, mark)).OrderByDescending(m => m.mark.Offset).ThenByDescending(m => m.order))
            text.Insert(mark.Offset, mark.Text);
        return text.ToString();
    }

    // In the order in which marks at the same offset stand in the text: ends, the caret, starts.
    private static IEnumerable<(int Offset, string Text)> Marks(
        FixtureFile file, IEnumerable<FixtureSpan> spans, FixturePlace? caret)
    {
        var distinct = spans.Distinct().ToList();
        foreach (var span in distinct)
            yield return (span.End, "|]");
        if (caret?.File == file.Path)
            yield return (caret.Offset, "$$");
        foreach (var span in distinct)
            yield return (span.Start, "[|");
    }
}
