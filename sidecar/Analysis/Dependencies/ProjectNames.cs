using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Dependencies;

/// <summary>What projects are called: by their file's name, or by the file itself where several are called so.</summary>
internal sealed class ProjectNames
{
    private readonly Dictionary<string, string> _names;

    /// <summary>Those of all projects of <paramref name="snapshot"/>.</summary>
    public ProjectNames(Snapshot snapshot)
    {
        var files = snapshot.Projects.Select(project => project.Loaded.File).Distinct(WorkspacePath.Comparer).ToArray();
        var often = files.CountBy(file => Path.GetFileNameWithoutExtension(file)!).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        _names = files.ToDictionary(
            file => file,
            file => Path.GetFileNameWithoutExtension(file) is var name && often.Contains(name) ? snapshot.Shorten(file) : name,
            WorkspacePath.Comparer);
    }

    /// <summary>Whether it is a project of the workspace.</summary>
    public bool Has(string file) => _names.ContainsKey(file);

    /// <summary>What the project of that file is called.</summary>
    public string Of(string file) => _names[file];
}
