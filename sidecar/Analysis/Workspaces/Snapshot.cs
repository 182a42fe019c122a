using System.Collections.Immutable;
using System.Globalization;
using Sidecar.Analysis.Packages;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
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
    ImmutableArray<FileGap> FileGaps)
{
    /// <summary>Everything that is missing. A query that binds a project may find a generator that fails, so it describes its answer last.</summary>
    public ImmutableArray<Gap> Gaps => [.. LoadGaps, .. FileGaps.Select(file => file.Gap), .. Context.Generators.Gaps, .. Units.Gaps];

    /// <summary>What can be compiled.</summary>
    internal UnitSet Units { get; init; } = new([]);

    /// <summary>What its projects share with those of earlier and later snapshots.</summary>
    internal UnitContext Context { get; init; } = new(new(), new());

    /// <summary>What this is without a session's unsaved texts; null when it is without them.</summary>
    internal Snapshot? Beneath { get; init; }

    /// <summary>How many files are read with a session's unsaved text.</summary>
    public int Overlays { get; init; }

    /// <summary>
    /// What answers depend on, as a key: two snapshots of one key, also in different processes, answer everything alike. Files
    /// that nobody has read yet are read.
    /// </summary>
    /// <exception cref="SourceChangedException">A file is not any more what it was.</exception>
    internal ulong Content
    {
        get
        {
            var hash = new KeyHash();
            hash.Add(Target.Opened);
            foreach (var project in Projects)
            {
                hash.Add(string.Join('\n', project.Loaded.File, project.Loaded.Framework, project.Loaded.State, project.Loaded.Problem, project.Loaded.Command, project.Loaded.IsTest, project.Loaded.IsPacked));
                hash.Add(string.Join('\n', project.Loaded.ReferencedProjects));
                if (AssetsFiles.IndexIn(project.Loaded) is >= 0 and var assets && assets < project.Loaded.InputsWritten.Count)
                    hash.Add(project.Loaded.InputsWritten[assets].ToString(CultureInfo.InvariantCulture));
            }
            hash.Add(Units.Identity);
            return (ulong)hash.Finish();
        }
    }

    /// <summary>The block that every answer carries.</summary>
    public AnswerInfo Describe()
    {
        var gaps = Gaps;
        return new AnswerInfo(Id, Complete: gaps.IsEmpty)
        {
            Gaps = gaps.IsEmpty ? null : gaps, Overlays = Overlays == 0 ? null : Overlays,
        };
    }

    /// <summary>Lets go of everything that the next question can have computed again, and that is large.</summary>
    public void Relieve()
    {
        Units.Relieve();
        Context.Store.LookedAt.Clear();
        Beneath?.Relieve();
    }

    /// <summary>Whether some project compiles the file at <paramref name="path"/>, reads it for its generators, or would if it were there.</summary>
    public bool Compiles(string path) => Units.Reads(path) || Units.All.Any(unit => unit.Project.Matcher.IsMatch(path));

    /// <summary>A path as answers show it.</summary>
    public string Shorten(string path) => WorkspacePath.Shorten(Target.Root, path);
}
