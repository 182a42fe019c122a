using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Server.Workspaces;

/// <summary>The projects that a running load has told so far, and which files they compile.</summary>
internal sealed class ArrivedProjects
{
    private readonly List<LoadedProject> _projects = [];

    /// <summary>All so far, referenced ones first.</summary>
    public IReadOnlyList<LoadedProject> Projects => _projects;

    /// <summary>One more.</summary>
    public void Add(LoadedProject project) => _projects.Add(project);

    /// <summary>Whether each of <paramref name="files"/>, of which there are some, is compiled by a project that is here.</summary>
    public bool Cover(IReadOnlyList<string> files) => files.Count > 0 && files.All(file => _projects.Exists(project => Compiles(project, file)));

    private static bool Compiles(LoadedProject project, string file)
    {
        var relative = Path.GetRelativePath(Path.GetDirectoryName(project.File)!, file);
        return project.Arguments.Any(argument => WorkspacePath.Comparer.Equals(argument, file) || WorkspacePath.Comparer.Equals(argument, relative));
    }
}
