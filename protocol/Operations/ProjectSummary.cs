namespace Sidecar.Protocol.Operations;

/// <summary>A project in one line.</summary>
/// <param name="Name">Its file's name without extension.</param>
/// <param name="File">The project file, relative to the root.</param>
/// <param name="State">Whether it can be asked about.</param>
public sealed record ProjectSummary(string Name, string File, ProjectState State)
{
    /// <summary>The target framework this entry is for; null when it did not get so far.</summary>
    public string? Framework { get; init; }

    /// <summary>How many files of code it compiles, generated ones not counted; null unless loaded.</summary>
    public int? Documents { get; init; }

    /// <summary>The projects it references, by name; null when there are none.</summary>
    public IReadOnlyList<string>? References { get; init; }

    /// <summary>What it builds: <c>library</c>, <c>exe</c>, <c>winexe</c> or <c>module</c>; null unless loaded.</summary>
    public string? OutputType { get; init; }

    /// <summary>Its packages, direct ones first; null when there are none, or it is not restored.</summary>
    public IReadOnlyList<ProjectPackage>? Packages { get; init; }

    /// <summary>What restoring its packages had to say; null for nothing.</summary>
    public IReadOnlyList<RestoreMessage>? RestoreMessages { get; init; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>The command that would mend it; null when none is known.</summary>
    public string? Command { get; init; }
}
