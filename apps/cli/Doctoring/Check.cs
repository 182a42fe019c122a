namespace Sidecar.Cli.Doctoring;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What: <c>sdk</c>, <c>workspace</c>, <c>project</c>, <c>cache</c>, <c>watcher</c>, <c>roslyn</c>, <c>mcp</c>.</param>
/// <param name="State">How it is.</param>
/// <param name="Text">What was found, for a person.</param>
internal sealed record Check(string Name, CheckState State, string Text)
{
    /// <summary>What to do about it; null when nothing is needed or nothing is known.</summary>
    public string? Fix { get; init; }
}
