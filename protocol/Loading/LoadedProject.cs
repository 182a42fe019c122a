using Sidecar.Protocol.Operations;

namespace Sidecar.Protocol.Loading;

/// <summary>What a design-time build told about one project and target framework.</summary>
/// <param name="File">The project file, absolute.</param>
/// <param name="State">Whether the rest is there.</param>
public sealed record LoadedProject(string File, ProjectState State)
{
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

    /// <summary>When its inputs began to be read; what was written later may not be in this result. Null when nothing was read.</summary>
    public DateTimeOffset? ReadFrom { get; init; }

    /// <summary>Where its source files are looked for, so that new ones are noticed without a build.</summary>
    public IReadOnlyList<SourceGlob> Globs { get; init; } = [];
}
