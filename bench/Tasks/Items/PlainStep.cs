namespace Sidecar.Tasks.Items;

/// <summary>A grep over files, or a look into one.</summary>
internal sealed record PlainStep
{
    /// <summary>The expression of a grep.</summary>
    public string? Grep { get; init; }

    /// <summary>Where it looks: folders or files; everything when empty.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Which files it looks at.</summary>
    public string Include { get; init; } = "*.cs";

    /// <summary>What a second grep behind it takes out of its lines.</summary>
    public string? Without { get; init; }

    /// <summary>How many lines it shows behind a hit.</summary>
    public int After { get; init; }

    /// <summary>Whether it tells only the files.</summary>
    public bool NamesOnly { get; init; }

    /// <summary>The file of a look.</summary>
    public string? Read { get; init; }

    /// <summary>The first line of a look; 0 for all.</summary>
    public int From { get; init; }

    /// <summary>The last one.</summary>
    public int To { get; init; }
}
