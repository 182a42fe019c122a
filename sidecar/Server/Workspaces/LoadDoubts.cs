using Sidecar.Analysis.Doubts;
using Sidecar.Analysis.Workspaces;
using Sidecar.Server.Loading;
using Sidecar.Server.Loading.Caching;

namespace Sidecar.Server.Workspaces;

/// <summary>
/// What may come out of a load otherwise than the current snapshot says, and which questions that does not concern. It only
/// grows until the load has been installed. For the workspace loop alone.
/// </summary>
internal sealed class LoadDoubts
{
    private DoubtedProjects _projects = DoubtedProjects.None;
    private HashSet<string> _shared = [];
    private FixedFiles? _fixed;

    /// <summary>Nothing is in doubt: the snapshot is what <paramref name="outcome"/> told.</summary>
    public void Begin(LoadOutcome outcome)
    {
        _projects = DoubtedProjects.None;
        _shared = new HashSet<string>(outcome.Inputs, WorkspacePath.Comparer);
        _fixed = outcome.SdkFolder is { } sdk ? new FixedFiles(sdk) : null;
    }

    /// <summary>Takes in that <paramref name="inputs"/> are others than when the projects of <paramref name="snapshot"/> were evaluated.</summary>
    public void Add(Snapshot snapshot, IReadOnlyCollection<string> inputs) => _projects = _projects.With(snapshot, inputs, _shared);

    /// <summary>Nothing is certain any more, because what has changed is not known.</summary>
    public void AddAll() => _projects = DoubtedProjects.All;

    /// <summary>Those of <paramref name="waiters"/> whose answers from <paramref name="snapshot"/> are those that they would get after the load.</summary>
    public List<SnapshotWaiter> Spared(Snapshot snapshot, List<SnapshotWaiter> waiters)
    {
        var read = new Dictionary<WorkspaceProject, PossibleSources>();
        return waiters.FindAll(waiter => waiter.File is { } file
            && CertainAnswers.Covers(snapshot, _projects, PossibleSourcesOf, file, path => _fixed?.Contains(path) == true));

        // Read once for all who wait, when the first one needs it.
        PossibleSources PossibleSourcesOf(WorkspaceProject project) =>
            read.TryGetValue(project, out var known) ? known : read[project] = PossibleSources.Of(project.Loaded);
    }
}
