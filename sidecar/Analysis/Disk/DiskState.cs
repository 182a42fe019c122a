using System.Collections.Immutable;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Disk;

/// <summary>
/// What was last seen of every file that a snapshot depends on, and of the folders in which new ones can come. A sweep looks
/// at all of them. Owned by the one loop that replaces snapshots; not for two threads.
/// </summary>
public sealed class DiskState
{
    // To look at these takes a millisecond or two.
    private const int ManyFolders = 2000;

    private readonly Dictionary<string, SeenFile> _sources = new(WorkspacePath.Comparer);
    private readonly Dictionary<string, SeenFile> _inputs = new(WorkspacePath.Comparer);
    private readonly Dictionary<string, string> _directives = new(WorkspacePath.Comparer);
    private readonly Dictionary<string, string[]> _imports = new(WorkspacePath.Comparer);
    private readonly TimeProvider _time;
    private ImmutableArray<SourceMatcher> _matchers = [];
    private FileNamePatterns _patterns = new([]);
    private FolderTree _tree;
    private DateTimeOffset? _evaluatedFrom;

    /// <summary>Nothing yet.</summary>
    public DiskState(TimeProvider time)
    {
        _time = time;
        _tree = new FolderTree([], new HashSet<string>(), ManyFolders, time);
    }

    /// <summary>Looks at source files from now on, and says what is known of each as it is now: what is as <paramref name="earlier"/> knew it is the same object.</summary>
    internal IReadOnlyDictionary<string, SourceFile> Watch(IEnumerable<string> paths, IndexStore store, EarlierUnits? earlier)
    {
        var distinct = paths.Distinct(WorkspacePath.Comparer).ToArray();
        var seen = new SeenFile[distinct.Length];
        Parallel.For(0, distinct.Length, i => seen[i] = See(distinct[i]));
        var files = new Dictionary<string, SourceFile>(distinct.Length, WorkspacePath.Comparer);
        for (var i = 0; i < distinct.Length; i++)
        {
            _sources[distinct[i]] = seen[i];
            files[distinct[i]] = earlier?.Files.GetValueOrDefault(distinct[i]) is { } known
                ? Again(known, seen[i], earlier.Disk, store)
                : new SourceFile(distinct[i], HashOf(distinct[i], seen[i], store), store);
        }
        return files;
    }

    /// <summary>Looks for files that these projects would take in, and at what their evaluation read, from now on.</summary>
    internal void Follow(ImmutableArray<WorkspaceProject> projects)
    {
        _matchers = [.. projects.Where(p => p.IsCompiled).Select(p => p.Matcher)];
        _patterns = FileNamePatterns.Of(projects.Select(p => p.Loaded));
        var roots = _matchers.SelectMany(m => m.Folders).Concat(_patterns.All.Select(pattern => pattern.Folder));
        _evaluatedFrom = DateTimeOffset.MaxValue;
        _tree = new FolderTree(roots, FoldersOf(_sources.Keys), ManyFolders, _time);
        // What was looked for in vain counts as soon as it comes.
        FollowInputs(projects.SelectMany(p => p.Loaded.Inputs.Concat(p.Loaded.AbsentInputs)));
        foreach (var pattern in projects.SelectMany(p => p.Loaded.ImportPatterns))
            if (!_imports.ContainsKey(pattern))
                _imports[pattern] = FolderNames.Matching(pattern);
        FollowInputs(projects.SelectMany(p => FoldersAbove.FilesFor(p.Loaded)).Distinct(WorkspacePath.Comparer).Where(path => !_sources.ContainsKey(path)));
    }

    /// <summary>Looks at files whose change asks for a load, from now on.</summary>
    public void FollowInputs(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            if (!_inputs.ContainsKey(path))
                AddInput(path);
    }

    /// <summary>What an equal stamp proves the content of, for a later run.</summary>
    internal Dictionary<string, FileStamp> Settled() =>
        _sources.Where(s => s.Value is { Settled: true, Stamp: not null }).ToDictionary(s => s.Key, s => s.Value.Stamp!.Value, WorkspacePath.Comparer);

    /// <summary>Known files that are not there; absolute.</summary>
    public IEnumerable<string> Missing => _sources.Where(source => source.Value.Stamp is null).Select(source => source.Key);

    /// <summary>
    /// Whether a project file, an import or the solution was written while it was being read, so that nobody knows which
    /// text the load saw. <paramref name="loadStarted"/> counts for what does not say when it was read.
    /// </summary>
    public bool InputsWrittenDuringLoad(Snapshot snapshot, IEnumerable<string> inputs, DateTimeOffset loadStarted)
    {
        _evaluatedFrom = loadStarted;
        return inputs.Any(path => ChangedSince(path, loadStarted))
            || snapshot.Projects.Any(p => p.Loaded.Inputs.Any(path => ChangedSince(path, p.Loaded.ReadFrom ?? loadStarted)));
    }

    /// <summary>Looks at everything, and remembers what it saw.</summary>
    public DiskChanges Sweep()
    {
        var changes = new DiskChanges
        {
            NeedsLoad = _inputs.AsParallel().Any(input => See(input.Key).Stamp != input.Value.Stamp)
                || _imports.Any(import => !FolderNames.Matching(import.Key).SequenceEqual(import.Value)),
        };
        var sources = _sources.ToArray();
        var seen = new SeenFile[sources.Length];
        Parallel.For(0, sources.Length, i => seen[i] = See(sources[i].Key));
        for (var i = 0; i < sources.Length; i++)
            Compare(sources[i].Key, sources[i].Value, seen[i], changes);
        var folders = _tree.Look();
        Take(folders, changes);
        changes.NeedsLoad |= folders.Came.Concat(folders.Went).Any(file => _patterns.Counts(file.Folder, file.Name) && IsNews(file.Folder, file.Name));
        _evaluatedFrom = null;
        changes.Checked = _sources.Count + _inputs.Count + _tree.Count;
        return changes;
    }

    /// <summary>Makes the next sweep report the file again, because it could not be read this time.</summary>
    public void Distrust(string path)
    {
        if (_sources.TryGetValue(path, out var seen))
            _sources[path] = seen with { Settled = false };
    }

    private static HashSet<string> FoldersOf(IEnumerable<string> files)
    {
        var folders = new HashSet<string>(WorkspacePath.Comparer);
        foreach (var file in files)
            foreach (var folder in FoldersAbove.From(Path.GetDirectoryName(file)!))
                if (!folders.Add(folder))
                    break;
        return folders;
    }

    private static UInt128? HashOf(string path, SeenFile seen, IndexStore store) =>
        seen is { Settled: true, Stamp: { } stamp } ? store.HashOf(path, stamp) : null;

    private static SourceFile Again(SourceFile known, SeenFile now, DiskState? before, IndexStore store)
    {
        if (now is { Settled: true, Stamp: not null } && before is not null && before._sources.TryGetValue(known.Path, out var seen) && seen == now)
            return known;
        var read = new SourceFile(known.Path, SourceReading.ReadBytes(known.Path) ?? [], store);
        return known.Holds(read) ? known : read;
    }

    private bool ChangedSince(string path, DateTimeOffset moment) =>
        _inputs.TryGetValue(path, out var seen) && seen.Stamp is { } stamp && stamp.Changed >= moment.UtcTicks;

    // What the first look finds was there when the projects were evaluated, unless it came while they were.
    private bool IsNews(string folder, string name) =>
        _evaluatedFrom is not { } moment || FileStamp.Of(Path.Combine(folder, name)) is { } stamp && stamp.Changed >= moment.UtcTicks;

    private void Take(FolderChanges folders, DiskChanges changes)
    {
        foreach (var (folder, name) in folders.Came)
        {
            if (!SourceFolders.IsSource(name))
                continue;
            var path = Path.Combine(folder, name);
            if (_sources.ContainsKey(path) || !_matchers.Any(m => m.IsMatch(path)))
                continue;
            changes.Added.Add(path);
            _sources[path] = See(path);
        }
    }

    // A file that is its own project asks for a load only when it says something else about the project.
    private void AddInput(string path)
    {
        if (_sources.ContainsKey(path))
            _directives[path] = FileDirectives.Of(path);
        else
            _inputs[path] = See(path);
    }

    private void Compare(string path, SeenFile before, SeenFile now, DiskChanges changes)
    {
        if (now.Stamp == before.Stamp && (before.Settled || now.Stamp is null))
            return;
        (now.Stamp is null ? changes.Deleted : changes.Changed).Add(path);
        changes.NeedsLoad |= _directives.TryGetValue(path, out var directives) && directives != FileDirectives.Of(path);
        _sources[path] = now;
    }

    private SeenFile See(string path)
    {
        var now = _time.GetUtcNow();
        return FileStamp.Of(path) is { } stamp
            ? new SeenFile(stamp, stamp.IsSettled(now))
            : new SeenFile(Stamp: null, Settled: true);
    }
}
