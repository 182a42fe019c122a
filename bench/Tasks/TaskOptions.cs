namespace Sidecar.Tasks;

/// <summary>Which tasks to do, and where.</summary>
/// <param name="Solution">Absolute.</param>
internal sealed record TaskOptions(string Solution)
{
    public const string Usage = """
        Usage: Sidecar.Tasks SOLUTION [--set Polly|Own] [--only NAME] [--sidecar sidecar.dll] [--markdown FILE] [--dump FOLDER]

        SOLUTION is restored. A task may edit a file of it, and puts it back: give it a copy.
        --only does the tasks whose names hold NAME; --dump writes what each step told.
        """;

    /// <summary>The folder of tasks, beside this program.</summary>
    public string Set { get; init; } = "Polly";

    /// <summary>What the names of the tasks to do hold; empty for all.</summary>
    public string Only { get; init; } = "";

    /// <summary>The command to ask; null for the one that was built with this program.</summary>
    public string? Sidecar { get; init; }

    /// <summary>Where the table goes; null for standard output only.</summary>
    public string? Markdown { get; init; }

    /// <summary>Where the texts of all steps go; null for nowhere.</summary>
    public string? Dump { get; init; }

    /// <summary>The folder that all paths of a task are relative to.</summary>
    public string Folder => Path.GetDirectoryName(Solution)!;

    /// <summary>The options in <paramref name="words"/>; null when they are not understood.</summary>
    public static TaskOptions? Parse(IReadOnlyList<string> words)
    {
        if (words.Count % 2 == 0)
            return null;
        TaskOptions? options = new TaskOptions(Path.GetFullPath(words[0]));
        for (var i = 1; i < words.Count; i += 2)
            options = options?.With(words[i], words[i + 1]);
        return options;
    }

    private TaskOptions? With(string name, string value) => name switch
    {
        "--set" => this with { Set = value },
        "--only" => this with { Only = value },
        "--sidecar" => this with { Sidecar = Path.GetFullPath(value) },
        "--markdown" => this with { Markdown = Path.GetFullPath(value) },
        "--dump" => this with { Dump = Path.GetFullPath(value) },
        _ => null,
    };
}
