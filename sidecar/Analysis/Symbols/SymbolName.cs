using System.Collections.Immutable;

namespace Sidecar.Analysis.Symbols;

/// <summary>
/// A name as a person writes it, taken apart: <c>Orders.OrderService.Place(int, List&lt;string&gt;)</c>.
/// </summary>
/// <param name="Segments">The names, outermost first; never empty.</param>
/// <param name="Parameters">The parameter types as written; default when there is no parameter list.</param>
internal sealed record SymbolName(ImmutableArray<NameSegment> Segments, ImmutableArray<string> Parameters)
{
    /// <summary>How a constructor's name is spelled here.</summary>
    public const string Constructor = ".ctor";

    /// <summary>The name itself, without what it is in.</summary>
    public NameSegment Last => Segments[^1];

    /// <summary>Whether a constructor is meant: <c>Place..ctor</c>, <c>Place.#ctor</c> or <c>Place.Place</c>.</summary>
    public bool NamesConstructor =>
        Segments.Length > 1 && (Last.Name == Constructor || Last.Name == Segments[^2].Name);

    /// <summary>Takes <paramref name="text"/> apart; null when nothing is left to look for.</summary>
    public static SymbolName? Parse(string text)
    {
        text = text.Trim();
        if (text.StartsWith("global::", StringComparison.Ordinal))
            text = text["global::".Length..];
        var open = text.IndexOf('(', StringComparison.Ordinal);
        ImmutableArray<string> parameters = default;
        if (open > 0)
        {
            parameters = [.. Split(text[(open + 1)..].TrimEnd(')', ' '), ',').Select(p => p.Trim()).Where(p => p.Length > 0)];
            text = text[..open];
        }
        text = text.Replace("#ctor", Constructor, StringComparison.Ordinal).Replace('+', '.');
        var isConstructor = text.EndsWith("." + Constructor, StringComparison.Ordinal);
        if (isConstructor)
            text = text[..^(Constructor.Length + 1)];
        var segments = Split(text, '.').Select(s => NameSegment.Parse(s.Trim())).Where(s => s.Name.Length > 0).ToList();
        if (isConstructor)
            segments.Add(new NameSegment(Constructor, Arity: null));
        return segments.Count == 0 ? null : new SymbolName([.. segments], parameters);
    }

    /// <summary>Cuts at <paramref name="separator"/> where it is outside of angle, square and round brackets.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '<' or '[' or '(' => 1, '>' or ']' or ')' => -1, _ => 0 };
            if (text[i] != separator || depth > 0)
                continue;
            yield return text[start..i];
            start = i + 1;
        }
        yield return text[start..];
    }
}
