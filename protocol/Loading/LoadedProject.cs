using Sidecar.Protocol.Operations;

namespace Sidecar.Protocol.Loading;

/// <summary>What a design-time build told about one project and target framework.</summary>
/// <param name="File">The project file, absolute.</param>
/// <param name="State">Whether the rest is there.</param>
public sealed record LoadedProject(string File, ProjectState State)
{
    /// <summary>Stands for the time of a file that was there when it was read, written nobody knows when.</summary>
    public const long WasThere = -1;

    /// <summary>The target framework; null when evaluation did not get so far.</summary>
    public string? Framework { get; init; }

    /// <summary>What went wrong, for a person; null when nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>The command that would mend it; null when none is known.</summary>
    public string? Command { get; init; }

    /// <summary>Whether the problem is that packages are not restored.</summary>
    public bool NotRestored { get; init; }

    /// <summary>The compiler's arguments, one each; empty when the build did not get so far.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The assembly it builds and the reference assembly, absolute; references of others to these are to this project.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>The files whose change makes this result stale: project, imports, assets file; absolute.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>
    /// When each of <see cref="Inputs"/> was last written, in UTC ticks, as it was when it was read; <see cref="WasThere"/> where only
    /// that it could be read is known, and 0 where not even that is. Empty, or as long as <see cref="Inputs"/>.
    /// </summary>
    public IReadOnlyList<long> InputsWritten { get; init; } = [];

    /// <summary>When its inputs began to be read; what was written later may not be in this result. Null when nothing was read.</summary>
    public DateTimeOffset? ReadFrom { get; init; }

    /// <summary>Where its source files are looked for, so that new ones are noticed without a build.</summary>
    public IReadOnlyList<SourceGlob> Globs { get; init; } = [];

    /// <summary>The patterns by which files other than source are taken in, in MSBuild's form with <c>/</c>; relative to the project's folder.</summary>
    public IReadOnlyList<string> OtherPatterns { get; init; } = [];

    /// <summary>Files and folders that were looked for and were not there; this result is stale once one is. Absolute.</summary>
    public IReadOnlyList<string> AbsentInputs { get; init; } = [];

    /// <summary>Absolute patterns of which the last part has wildcards: every file that matches is imported, also one that comes later.</summary>
    public IReadOnlyList<string> ImportPatterns { get; init; } = [];

    /// <summary>The project files that it references, absolute; what they give is part of this result.</summary>
    public IReadOnlyList<string> ReferencedProjects { get; init; } = [];

    /// <summary>Whether it says of itself that it is a test project.</summary>
    public bool IsTest { get; init; }

    /// <summary>Whether it says of itself that a package is made of it, for others to reference.</summary>
    public bool IsPacked { get; init; }

    /// <summary>Whether something went wrong for a reason that may be in no input: the same inputs may give another result.</summary>
    public bool Uncertain { get; init; }
}
