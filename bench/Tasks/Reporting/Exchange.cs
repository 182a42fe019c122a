namespace Sidecar.Tasks.Reporting;

/// <summary>What a model wrote, and what it got to read.</summary>
/// <param name="Asked">The tool's name and its arguments.</param>
/// <param name="Told">The text of the answer.</param>
internal sealed record Exchange(string Asked, string Told)
{
    /// <summary>The answer once more as JSON, for clients that show a model that instead.</summary>
    public string Structured { get; init; } = "";

    /// <summary>Whether it is a piece of a file: true and false hits look alike in it.</summary>
    public bool IsRead { get; init; }
}
