using Sidecar.Loader.FilePrograms;

namespace Sidecar.Loader.Entries;

/// <summary>What a request comes down to.</summary>
/// <param name="Projects">The project files to begin with, absolute, in order.</param>
/// <param name="Inputs">Files outside the projects that said so.</param>
internal sealed record LoadPlan(IReadOnlyList<string> Projects, IReadOnlyList<string> Inputs)
{
    /// <summary>The solution that builds the projects, never a filter; null without one.</summary>
    public string? Solution { get; init; }

    /// <summary>What restores them all at once; null when each project has to be restored for itself.</summary>
    public string? RestorePath { get; init; }

    /// <summary>Projects that are not loaded, even where others reference them; absolute.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>The program that the one project stands for; null when a real project is loaded.</summary>
    public FileProgram? Program { get; init; }
}
