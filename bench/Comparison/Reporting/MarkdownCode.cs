namespace Sidecar.Comparison.Reporting;

/// <summary>Writes code into Markdown; the ids of generic types hold backticks themselves.</summary>
internal static class MarkdownCode
{
    public static string Of(string code)
    {
        var fence = new string('`', 1);
        while (code.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return fence.Length == 1 ? $"`{code}`" : $"{fence} {code} {fence}";
    }
}
