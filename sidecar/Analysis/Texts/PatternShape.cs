namespace Sidecar.Analysis.Texts;

/// <summary>What the text of a regular expression tells about how it looks.</summary>
internal static class PatternShape
{
    /// <summary>Whether it can say where a line begins or ends, or looks around, so that it may fit a line alone and not as part of a text.</summary>
    public static bool KnowsEdges(string pattern)
    {
        var before = '\0';
        for (var i = 0; i < pattern.Length; i++)
        {
            var (sign, next) = (pattern[i], i + 1 < pattern.Length ? pattern[i + 1] : '\0');
            if (sign == '\\' ? next is 'A' or 'Z' or 'z' or 'G' : sign == '$' || (sign == '^' && before != '[') || (sign == '(' && next == '?'))
                return true;
            before = sign == '\\' ? '\0' : sign;
            i += sign == '\\' ? 1 : 0;
        }
        return false;
    }

    /// <summary>Whether nothing in it is repeated, left to choice within it, or grouped, so that no text is tried twice at the same place.</summary>
    public static bool IsPlain(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] is '*' or '+' or '?' or '{' or '(')
                return false;
        }
        return true;
    }
}
