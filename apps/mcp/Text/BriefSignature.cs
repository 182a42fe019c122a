namespace Sidecar.Mcp.Text;

/// <summary>A signature without the type in front and without parameters: enough where the place of the declaration stands beside it.</summary>
internal static class BriefSignature
{
    /// <summary>What is left of <paramref name="signature"/>: <c>Task&lt;int&gt; A.Go&lt;T&gt;(T one)</c> becomes <c>A.Go&lt;T&gt;</c>.</summary>
    public static string Of(string signature)
    {
        var end = signature.EndsWith(')') ? Before(signature, signature.Length - 1, '(') : signature.Length;
        var name = signature[(Before(signature, end, ' ') + 1)..end];
        return name.Length == 0 || signature.Contains(" operator ", StringComparison.Ordinal) ? signature : name;
    }

    // The last one before the end that is in no brackets but those that begin there.
    private static int Before(string signature, int end, char wanted)
    {
        var depth = wanted == '(' ? 1 : 0;
        for (var i = end - 1; i >= 0; i--)
        {
            depth += signature[i] switch { ')' or '>' or ']' => 1, '(' or '<' or '[' => -1, _ => 0 };
            if (depth == 0 && signature[i] == wanted)
                return i;
        }
        return -1;
    }
}
