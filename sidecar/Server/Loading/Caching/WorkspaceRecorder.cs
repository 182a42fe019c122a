using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Makes of a load what a later process can prove to be current. To be made before the load starts.</summary>
/// <param name="target">The workspace.</param>
/// <param name="key">Which workspace this is.</param>
/// <param name="environment">The variables at the start of the load.</param>
/// <param name="started">When it started.</param>
/// <param name="time">The clock.</param>
internal sealed class WorkspaceRecorder(
    WorkspaceTarget target, string key, IReadOnlyDictionary<string, ulong> environment, DateTimeOffset started, TimeProvider time)
{
    private readonly FileStamp? _opened = FileStamp.Of(target.Opened);
    private FolderCensus _census = FolderCensus.Empty;

    /// <summary>Notes what the workspace's folders hold before projects are evaluated.</summary>
    public void TakeCensus() => _census = FolderCensus.Of(target.Root);

    /// <summary>Null when what all projects depend on changed since the load started, or is not known.</summary>
    public CachedWorkspace? Record(LoadOutcome outcome)
    {
        if (outcome.SdkFolder is not { } sdk || FileStamp.Of(target.Opened) != _opened)
            return null;
        var patterns = FileNamePatterns.Of(outcome.Projects);
        var table = new DependencyTable(patterns, _census, time);
        var imported = new HashSet<string>(outcome.FixedImports, WorkspacePath.Comparer);
        var shared = SharedDependencies(outcome, sdk, table);
        if (!shared.All(index => table.Holds(index, started, imported)))
            return null;
        var outputs = new HashSet<string>(outcome.Projects.SelectMany(project => project.Outputs), WorkspacePath.Comparer);
        var fixedFiles = new FixedFiles(sdk);
        var projects = outcome.Projects
            .Select(project => new CachedProject(project, ProjectDependencies.Of(project, table, outputs, fixedFiles, imported)))
            .ToList();
        return new CachedWorkspace(key, projects, table.ToArray())
        {
            Shared = shared,
            Environment = new EnvironmentRecord(environment, PropertyNames.In(FilesThatRead(outcome))),
            Patterns = patterns,
            Inputs = outcome.Inputs,
            Roots = outcome.Roots,
            FixedImports = outcome.FixedImports,
            SdkFolder = sdk,
        };
    }

    private int[] SharedDependencies(LoadOutcome outcome, string sdk, DependencyTable table)
    {
        var files = outcome.Inputs.Concat(outcome.FixedImports).Select(path => table.IndexOf(DependencyKind.Content, path));
        var folders = SdkFolders.PatternsOf(sdk).Select(pattern => table.IndexOf(DependencyKind.Matches, pattern));
        // The one that chose the SDK is an input; another one nearer to the workspace would choose in its stead.
        var choices = FoldersAbove.From(Directory.Exists(target.Opened) ? target.Opened : Path.GetDirectoryName(target.Opened)!)
            .Select(folder => Path.Combine(folder, "global.json"))
            .Select(path => table.IndexOf(File.Exists(path) ? DependencyKind.Content : DependencyKind.Absent, path));
        return [.. files.Concat(folders).Concat(choices).Distinct()];
    }

    private static IEnumerable<string> FilesThatRead(LoadOutcome outcome) =>
        outcome.Projects.SelectMany(project => project.Inputs)
            .Where(path => !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Concat(outcome.FixedImports)
            .Distinct(WorkspacePath.Comparer);
}
