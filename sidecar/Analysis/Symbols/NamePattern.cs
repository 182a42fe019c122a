using Sidecar.Analysis.Index;

namespace Sidecar.Analysis.Symbols;

/// <summary>
/// A name as somebody searches for it: the whole, its beginning, a word in it, its capitals with some letters behind each
/// (<c>OS</c>, <c>OrdServ</c>, <c>ordserv</c>), or any part of three letters. The rules are those of Visual Studio's search.
/// </summary>
internal sealed class NamePattern(string text)
{
    private const int ShortestPart = 3;

    private readonly uint _letters = LetterMask.Of(text);
    private readonly bool _isLower = !text.Any(char.IsUpper);
    private readonly List<Range> _humps = Humps(text);

    /// <summary>Whether a name of these letters can fit.</summary>
    public bool MayFit(uint letters) => LetterMask.Covers(letters, _letters);

    /// <summary>Whether <paramref name="name"/>, whose letters are known, fits.</summary>
    public bool Fits(string name, uint letters) => MayFit(letters) && Fits(name);

    /// <summary>Whether <paramref name="name"/> fits.</summary>
    public bool Fits(string name)
    {
        var at = name.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        if (at == 0)
            return true;
        if (at > 0 && (_isLower ? StartsWord(name) : name.Contains(text, StringComparison.Ordinal)))
            return true;
        return FitsHumps(name) || (at > 0 && _isLower && text.Length >= ShortestPart && name.Contains(text, StringComparison.Ordinal));
    }

    private bool StartsWord(string name) =>
        Humps(name).Exists(hump => name.AsSpan(hump.Start.Value).StartsWith(text, StringComparison.OrdinalIgnoreCase));

    private bool FitsHumps(string name)
    {
        var humps = Humps(name);
        return _isLower ? FitsLower(name, humps, 0, text) : FitsMixed(name, humps);
    }

    // Each capital of the pattern begins a hump of the name, in order; humps may be left out.
    private bool FitsMixed(string name, List<Range> humps)
    {
        var next = 0;
        foreach (var wanted in _humps)
        {
            while (next < humps.Count && !name.AsSpan(humps[next]).StartsWith(text.AsSpan(wanted), StringComparison.OrdinalIgnoreCase))
                next++;
            if (next++ >= humps.Count)
                return false;
        }
        return true;
    }

    // Without capitals the pattern may be cut anywhere.
    private static bool FitsLower(string name, List<Range> humps, int from, ReadOnlySpan<char> rest)
    {
        for (var i = from; i < humps.Count; i++)
        {
            var hump = name.AsSpan(humps[i]);
            var most = hump.CommonPrefixLength(rest, IgnoreCase.Instance);
            for (var length = most; length > 0; length--)
                if (length == rest.Length || FitsLower(name, humps, i + 1, rest[length..]))
                    return true;
        }
        return false;
    }

    // FogBar: Fog, Bar. UIElement: U, I, Element. my_field: my, _, field.
    private static List<Range> Humps(string name)
    {
        var humps = new List<Range>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && KindOf(name[i]) == KindOf(name[i - 1]) && !char.IsUpper(name[i]))
                continue;
            if (i < name.Length && char.IsUpper(name[i - 1]) && char.IsLower(name[i]))
                continue;
            humps.Add(start..i);
            start = i;
        }
        return humps;
    }

    private static int KindOf(char c) => char.IsUpper(c) ? 0 : char.IsLetter(c) ? 1 : char.IsDigit(c) ? 2 : 3;
}
