using System.Collections.Immutable;
using Sidecar.Analysis.Projects;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Workspaces;

/// <summary>An immutable state of a workspace: what every query reads.</summary>
/// <param name="Id">Only grows over the life of the workspace.</param>
/// <param name="Target">What was opened.</param>
/// <param name="Projects">Each project as it was loaded, failed ones included.</param>
/// <param name="LoadGaps">What loading left open.</param>
/// <param name="FileGaps">Files that are listed or known but cannot be read now.</param>
public sealed record Snapshot(
    long Id,
    WorkspaceTarget Target,
    ImmutableArray<WorkspaceProject> Projects,
    ImmutableArray<Gap> LoadGaps,
    ImmutableArray<Gap> FileGaps)
{
    /// <summary>Everything that is missing. A query that binds a project may find a generator that fails, so it describes its answer last.</summary>
    public ImmutableArray<Gap> Gaps => [.. LoadGaps, .. FileGaps, .. Context.Generators.Gaps, .. Units.Gaps];

    /// <summary>What can be compiled.</summary>
    internal UnitSet Units { get; init; } = new([]);

    /// <summary>What its projects share with those of earlier and later snapshots.</summary>
    internal UnitContext Context { get; init; } = new(new(), new());

    /// <summary>The block that every answer carries.</summary>
    public AnswerInfo Describe(int? cutFrom = null)
    {
        var gaps = Gaps;
        return new AnswerInfo(Id, Complete: gaps.IsEmpty) { Gaps = gaps.IsEmpty ? null : gaps, CutFrom = cutFrom };
    }

    /// <summary>Lets go of everything that the next question can have computed again, and that is large.</summary>
    public void Relieve() => Units.Relieve();

    /// <summary>A path as answers show it.</summary>
    public string Shorten(string path) => WorkspacePath.Shorten(Target.Root, path);
}
