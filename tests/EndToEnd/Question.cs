namespace Sidecar.EndToEnd.Tests;

/// <summary>Something to ask about the sample, and what must come back.</summary>
/// <param name="Operation">Its name on the wire.</param>
/// <param name="Arguments">Its parameters as JSON.</param>
/// <param name="Expected">The result as JSON, in any layout, without the snapshot.</param>
internal sealed record Question(string Operation, string Arguments, string Expected)
{
    /// <summary>Whether to ask it also where each question costs a process and a load.</summary>
    public bool IsForSlowWays { get; init; } = true;
}
