namespace Sidecar.Analysis.Symbols;

/// <summary>One name between two dots.</summary>
/// <param name="Name">Without type arguments.</param>
/// <param name="Arity">How many type arguments were written; null when none, which fits any number.</param>
internal sealed record NameSegment(string Name, int? Arity)
{
    /// <summary>Reads <c>List&lt;T&gt;</c>, <c>List`1</c> or <c>List</c>.</summary>
    public static NameSegment Parse(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        if (open > 0)
            return new NameSegment(text[..open].TrimStart('@'), CountArguments(text.AsSpan(open + 1)));
        var tick = text.IndexOf('`', StringComparison.Ordinal);
        return tick > 0 && int.TryParse(text.AsSpan(tick).TrimStart('`'), out var arity)
            ? new NameSegment(text[..tick], arity)
            : new NameSegment(text.TrimStart('@'), Arity: null);
    }

    private static int CountArguments(ReadOnlySpan<char> arguments)
    {
        var depth = 0;
        var count = 1;
        foreach (var c in arguments)
        {
            depth += c switch { '<' or '(' => 1, '>' or ')' => -1, _ => 0 };
            if (c == ',' && depth == 0)
                count++;
        }
        return count;
    }
}
