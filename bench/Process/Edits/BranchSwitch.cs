using System.Diagnostics;

namespace Sidecar.ProcessBench.Edits;

/// <summary>
/// Branches that each have many source files otherwise than the first, in a repository of its own beside the one that may be there:
/// what git does to the files is real, and nobody's history is touched.
/// </summary>
internal sealed class BranchSwitch : IDisposable
{
    /// <summary>What the types are called that only the other branches have.</summary>
    public const string OnOthers = "SidecarBranch";

    private const string First = "base";

    private readonly string _folder;
    private readonly string _git = Directory.CreateTempSubdirectory("sidecar-branch-").FullName;

    /// <summary>Makes the branches: each of the others has one more type in each of <paramref name="paths"/>. The first is checked out.</summary>
    /// <param name="folder">What is under git; absolute.</param>
    /// <param name="paths">Files in it, absolute.</param>
    /// <param name="others">How many branches there are beside the first.</param>
    /// <param name="files">Changes them, and puts them back at its end.</param>
    public BranchSwitch(string folder, IReadOnlyList<string> paths, int others, ChangedFiles files)
    {
        (_folder, Files) = (folder, paths.Count);
        Run("init", "-q", "-b", First);
        // Bytes as they are, whatever the folder's own attributes say.
        File.WriteAllText(Path.Combine(_git, "info", "attributes"), "* -text -ident -filter -working-tree-encoding\n");
        var list = Path.Combine(_git, "paths");
        File.WriteAllLines(list, paths.Select(path => Path.GetRelativePath(folder, path)));
        Run("add", "-f", "--pathspec-from-file", list);
        Run("commit", "-q", "-m", First);
        for (var other = 0; other < others; other++)
        {
            Run("checkout", "-q", "-b", NameOf(other));
            for (var i = 0; i < paths.Count; i++)
                files.Append(paths[i], $"internal static class {OnOthers}{i} {{ public static int Value => {other}; }}");
            Run("commit", "-q", "-a", "-m", NameOf(other));
            Run("checkout", "-q", First);
        }
    }

    /// <summary>How many files differ.</summary>
    public int Files { get; }

    /// <summary>Checks a branch out, the first when <paramref name="other"/> is null; how long git took.</summary>
    public TimeSpan Switch(int? other)
    {
        var startedAt = Stopwatch.GetTimestamp();
        Run("checkout", "-q", other is { } branch ? NameOf(branch) : First);
        return Stopwatch.GetElapsedTime(startedAt);
    }

    public void Dispose() => Directory.Delete(_git, recursive: true);

    private static string NameOf(int other) => $"other{other}";

    private void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["--git-dir", _git, "--work-tree", _folder, "-c", "user.name=bench", "-c", "user.email=bench@example.org", .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        (start.Environment["GIT_CONFIG_GLOBAL"], start.Environment["GIT_CONFIG_NOSYSTEM"]) = (Path.Combine(_git, "none"), "1");
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {said}");
    }
}
