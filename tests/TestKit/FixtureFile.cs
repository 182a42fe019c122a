namespace Sidecar.TestKit;

/// <summary>One file of a fixture, its marks taken out.</summary>
/// <param name="Path">With a leading slash.</param>
/// <param name="Text">What the compiler sees.</param>
public sealed record FixtureFile(string Path, string Text)
{
    /// <summary>Where in the text a line and a column are, both from 1.</summary>
    public int OffsetOf(int line, int column)
    {
        var start = 0;
        for (var current = 1; current < line; current++)
            start = Text.IndexOf('\n', start) + 1;
        return start + column - 1;
    }

    /// <summary>The line and column, from 1, of an offset.</summary>
    public FixturePlace PlaceOf(int offset)
    {
        var before = Text.AsSpan(0, offset);
        return new FixturePlace(Path, offset, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    /// <summary>The name that starts at an offset; empty when none does.</summary>
    public FixtureSpan NameAt(int offset)
    {
        var end = offset;
        while (end < Text.Length && (char.IsLetterOrDigit(Text[end]) || Text[end] is '_' or '@'))
            end++;
        return new FixtureSpan(Path, offset, end - offset);
    }
}
