namespace Sidecar.Comparison.Reporting;

/// <summary>Reads which commit is checked out.</summary>
internal static class GitCommit
{
    public static string Of(string folder)
    {
        // A solution may lie below the root.
        var root = folder;
        while (root is not null && !File.Exists(Path.Combine(root, ".git", "HEAD")))
            root = Path.GetDirectoryName(root);
        if (root is null)
            return "unknown";
        var git = Path.Combine(root, ".git");
        var head = Path.Combine(git, "HEAD");
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
