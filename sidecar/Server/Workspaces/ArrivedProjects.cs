using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Server.Loading.Caching;

namespace Sidecar.Server.Workspaces;

/// <summary>The projects that a running load has told so far, and which files they compile.</summary>
internal sealed class ArrivedProjects
{
    private readonly List<LoadedProject> _projects = [];
    private readonly HashSet<string> _sources = new(WorkspacePath.Comparer);

    /// <summary>All so far, referenced ones first.</summary>
    public IReadOnlyList<LoadedProject> Projects => _projects;

    /// <summary>Says that these are not all.</summary>
    public Gap Gap => new(
        GapReason.StillLoading, $"The workspace is still being loaded ({_projects.Count} projects so far); ask again for an answer that takes all of it into account.");

    /// <summary>One more.</summary>
    public void Add(LoadedProject project)
    {
        _projects.Add(project);
        var folder = Path.GetDirectoryName(project.File)!;
        _sources.UnionWith(project.Arguments.Select(argument => SourceArguments.PathOf(argument, folder)).OfType<string>());
    }

    /// <summary>Whether each of <paramref name="files"/>, of which there are some, is compiled by a project that is here.</summary>
    public bool Cover(IReadOnlyList<string> files) => files.Count > 0 && files.All(_sources.Contains);
}
