namespace Sidecar.Tasks.Reading;

/// <summary>Reads which commit is checked out.</summary>
internal static class GitCommit
{
    /// <summary>Its first twelve digits.</summary>
    public static string Of(string folder)
    {
        var git = Path.Combine(folder, ".git");
        var head = Path.Combine(git, "HEAD");
        if (!File.Exists(head))
            return "an unknown commit";
        var text = File.ReadAllText(head).Trim();
        var branch = text.StartsWith("ref: ", StringComparison.Ordinal) ? text[5..] : null;
        return (branch is null ? text : Commit(git, branch))[..12];
    }

    private static string Commit(string git, string branch)
    {
        var loose = Path.Combine(git, branch);
        return File.Exists(loose)
            ? File.ReadAllText(loose)
            : File.ReadLines(Path.Combine(git, "packed-refs")).First(line => line.EndsWith(' ' + branch, StringComparison.Ordinal));
    }
}
