using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Finds everything that one project's result depends on.</summary>
internal sealed class ProjectDependencies
{
    private readonly HashSet<int> _indexes = [];
    private readonly DependencyTable _table;
    private readonly LoadedProject _project;
    private readonly string _folder;
    private readonly SourceMatcher _matcher;
    private bool _isCertain = true;

    private ProjectDependencies(LoadedProject project, DependencyTable table)
    {
        _table = table;
        _project = project;
        _folder = Path.GetDirectoryName(project.File)!;
        _matcher = new SourceMatcher(project.Globs);
    }

    /// <summary>
    /// Their indexes; null when it is not certain that the result was made from what is there now.
    /// </summary>
    /// <param name="project">The result.</param>
    /// <param name="table">Takes in what it depends on.</param>
    /// <param name="outputs">Assemblies that projects build, absolute: whether they are built does not matter.</param>
    /// <param name="fixedFiles">Tells files of packages and of the SDK, whose content nobody changes.</param>
    /// <param name="imported">The imported files of packages and of the SDK, absolute.</param>
    public static int[]? Of(
        LoadedProject project, DependencyTable table, IReadOnlySet<string> outputs, FixedFiles fixedFiles, IReadOnlySet<string> imported)
    {
        if (project.Uncertain || project.ReadFrom is not { } readFrom)
            return null;
        var found = new ProjectDependencies(project, table);
        found.AddInputs();
        found.AddFilesAbove();
        var folders = found.AddFolders();
        foreach (var argument in project.Arguments)
            if (CompilerFile.Of(argument, found._folder) is { } file)
                found.Add(file, folders, outputs, fixedFiles);
        var known = new HashSet<string>(project.Inputs.Concat(imported), WorkspacePath.Comparer);
        return found._isCertain && found._indexes.All(index => table.Holds(index, readFrom, known)) ? [.. found._indexes.Order()] : null;
    }

    private void AddInputs()
    {
        var absent = new HashSet<string>(_project.AbsentInputs, WorkspacePath.Comparer);
        foreach (var path in absent)
            Add(DependencyKind.Absent, path);
        foreach (var pattern in _project.ImportPatterns)
            Add(DependencyKind.Matches, pattern);
        for (var i = 0; i < _project.Inputs.Count; i++)
            if (!absent.Contains(_project.Inputs[i]))
                AddInput(_project.Inputs[i], i < _project.InputsWritten.Count ? _project.InputsWritten[i] : 0);
    }

    // A file can be replaced by an older one while it is read; only who read it can tell.
    private void AddInput(string path, long writtenWhenRead)
    {
        var index = _table.IndexOf(IsSource(path) ? DependencyKind.Directives : DependencyKind.Content, path);
        _indexes.Add(index);
        _isCertain &= writtenWhenRead is 0 or LoadedProject.WasThere || writtenWhenRead == _table.WrittenAt(index);
    }

    private void AddFilesAbove()
    {
        foreach (var folder in FoldersAbove.From(_folder))
        {
            foreach (var name in FoldersAbove.ForProjects)
                AddPossible(Path.Combine(folder, name), DependencyKind.Content);
            foreach (var name in FoldersAbove.ForSources)
                AddPossible(Path.Combine(folder, name), DependencyKind.Present);
        }
    }

    /// <returns>The folders whose names are watched: a source there comes and goes without an evaluation.</returns>
    private HashSet<string> AddFolders()
    {
        var folders = new HashSet<string>(WorkspacePath.Comparer);
        var open = new Stack<string>(FileNamePatterns.Of(_project).Select(pattern => pattern.Folder).Concat(_matcher.Folders));
        while (open.TryPop(out var folder))
        {
            if (!folders.Add(folder))
                continue;
            Add(DependencyKind.Names, folder);
            foreach (var below in FolderNames.Below(folder))
                open.Push(below);
        }
        return folders;
    }

    private void Add(CompilerFile file, HashSet<string> folders, IReadOnlySet<string> outputs, FixedFiles fixedFiles)
    {
        if (file.Role == CompilerFileRole.Source)
            AddSource(file.Path, folders);
        else if (outputs.Contains(file.Path))
            return;
        else if (!File.Exists(file.Path))
            Add(DependencyKind.Absent, file.Path);
        else if (file.Role == CompilerFileRole.Reference && !fixedFiles.Contains(file.Path))
            Add(DependencyKind.Content, file.Path);
        else
            Add(DependencyKind.Present, file.Path);
    }

    // What globs take in is noticed without an evaluation; what a build generated is not there after a clean.
    private void AddSource(string path, HashSet<string> folders)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (folders.Contains(folder) && _matcher.IsMatch(path))
            return;
        _isCertain &= File.Exists(path);
        Add(DependencyKind.Present, path);
        foreach (var above in FoldersAbove.From(folder))
            foreach (var name in FoldersAbove.ForSources)
                AddPossible(Path.Combine(above, name), DependencyKind.Present);
    }

    private void AddPossible(string path, DependencyKind kindIfThere) =>
        Add(File.Exists(path) ? kindIfThere : DependencyKind.Absent, path);

    private void Add(DependencyKind kind, string path) => _indexes.Add(_table.IndexOf(kind, path));

    private bool IsSource(string input) => input == _project.File && input.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
}
