namespace Sidecar.Tasks.Items;

/// <summary>A task of an agent: what a person wants to know, the answer, and two ways to it.</summary>
internal sealed record TaskItem
{
    /// <summary>The question in a person's words.</summary>
    public required string Question { get; init; }

    /// <summary>How the right answer is known, without Sidecar.</summary>
    public required string Known { get; init; }

    /// <summary>What must be told: <c>path:line</c>, <c>/a regular expression/</c>, or words.</summary>
    public required IReadOnlyList<string> Right { get; init; }

    /// <summary>What must not be told, or must be told apart.</summary>
    public IReadOnlyList<WrongFact> Wrong { get; init; } = [];

    /// <summary>What Sidecar must say besides, such as that it is proven; no grep says so.</summary>
    public IReadOnlyList<string> Proof { get; init; } = [];

    /// <summary>The agent's last edit, made before either way is gone.</summary>
    public FileEdit? Edit { get; init; }

    /// <summary>The way with Sidecar.</summary>
    public required IReadOnlyList<ToolStep> Sidecar { get; init; }

    /// <summary>The way without it.</summary>
    public required IReadOnlyList<PlainStep> Plain { get; init; }

    /// <summary>What the way without it lacks, in a few words; null when it leads to the right answer.</summary>
    public string? Lacks { get; init; }

    /// <summary>The file's name.</summary>
    public string Name { get; init; } = "";
}
