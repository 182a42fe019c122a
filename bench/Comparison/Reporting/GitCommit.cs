namespace Sidecar.Comparison.Reporting;

/// <summary>Reads which commit is checked out.</summary>
internal static class GitCommit
{
    public static string Of(string folder)
    {
        var git = Path.Combine(folder, ".git");
        var head = Path.Combine(git, "HEAD");
        if (!File.Exists(head))
            return "unknown";
        var text = File.ReadAllText(head).Trim();
        if (!text.StartsWith("ref: ", StringComparison.Ordinal))
            return text;
        var branch = text[5..];
        var loose = Path.Combine(git, branch);
        return File.Exists(loose) ? File.ReadAllText(loose).Trim() : Packed(git, branch);
    }

    private static string Packed(string git, string branch)
    {
        var packed = Path.Combine(git, "packed-refs");
        var line = File.Exists(packed)
            ? File.ReadLines(packed).FirstOrDefault(l => l.EndsWith(" " + branch, StringComparison.Ordinal))
            : null;
        return line?.Split(' ')[0] ?? "unknown";
    }
}
