namespace Sidecar.Loader.FilePrograms;

/// <summary>A <c>#:kind name@version</c> or <c>#:kind name=value</c> line of a file-based program.</summary>
/// <param name="Kind">Its first word, as <c>package</c>.</param>
/// <param name="Name">What comes before the separator.</param>
/// <param name="Value">What comes after; null without a separator.</param>
internal sealed record FileDirective(string Kind, string Name, string? Value)
{
    /// <summary>The directives at the head of a program: they end where its code begins.</summary>
    public static IReadOnlyList<FileDirective> ReadAll(IEnumerable<string> lines)
    {
        var directives = new List<FileDirective>();
        var inComment = false;
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (inComment || line.StartsWith("/*", StringComparison.Ordinal))
                inComment = !line.Contains("*/", StringComparison.Ordinal);
            else if (line.StartsWith("#:", StringComparison.Ordinal))
                directives.Add(Parse(line[2..].Trim()));
            else if (line.Length > 0 && line[0] != '#' && !line.StartsWith("//", StringComparison.Ordinal))
                break;
        }
        return directives;
    }

    private static FileDirective Parse(string text)
    {
        var (kind, rest) = Cut(text, ' ');
        var (name, value) = Cut(rest ?? "", kind is "property" ? '=' : '@');
        return kind is "project" or "include"
            ? new FileDirective(kind, rest ?? "", null)
            : new FileDirective(kind, name, value);
    }

    private static (string Before, string? After) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at].Trim(), text[(at + 1)..].Trim());
    }
}
