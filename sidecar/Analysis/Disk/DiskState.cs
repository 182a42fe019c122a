using System.Collections.Immutable;
using System.Text;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

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
    private readonly Dictionary<string, FileStamp?> _inputs = new(WorkspacePath.Comparer);
    private readonly Dictionary<string, string> _directives = new(WorkspacePath.Comparer);
    private readonly Dictionary<string, SeenNames> _imports = new(WorkspacePath.Comparer);
    private readonly FileClocks _clocks = new();
    private readonly TimeProvider _time;
    private ImmutableArray<SourceMatcher> _matchers = [];
    private FileNamePatterns _patterns = new([]);
    private FolderTree _tree;
    private DateTimeOffset? _evaluatedFrom;
    private (int Changes, DiskScope Scope)? _scope;

    /// <summary>Nothing yet.</summary>
    public DiskState(TimeProvider time)
    {
        _time = time;
        _tree = new FolderTree([], new HashSet<string>(), ManyFolders, time, _clocks);
    }

    /// <summary>Looks at source files from now on, and says what is known of each as it is now: what is as <paramref name="earlier"/> knew it is the same object.</summary>
    internal IReadOnlyDictionary<string, SourceFile> Watch(
        IEnumerable<string> paths, IReadOnlyDictionary<string, Encoding> codePages, IndexStore store, EarlierUnits? earlier)
    {
        var distinct = paths.Distinct(WorkspacePath.Comparer).ToArray();
        var seen = new SeenFile[distinct.Length];
        Parallel.For(0, distinct.Length, i => seen[i] = See(distinct[i]));
        var files = new Dictionary<string, SourceFile>(distinct.Length, WorkspacePath.Comparer);
        for (var i = 0; i < distinct.Length; i++)
        {
            // A file that went after the projects were evaluated is deleted for those whose globs took it in.
            _sources[distinct[i]] = seen[i].Stamp is null ? seen[i] with { Settled = false } : seen[i];
            var codePage = codePages.GetValueOrDefault(distinct[i]);
            files[distinct[i]] = earlier?.Files.GetValueOrDefault(distinct[i]) is { } known && Equals(known.CodePage, codePage)
                ? Again(known, seen[i], earlier.Disk, store)
                : new SourceFile(distinct[i], codePage is null ? HashOf(distinct[i], seen[i], store) : null, store) { CodePage = codePage };
        }
        return files;
    }

    /// <summary>Looks for files that these projects would take in, and at what their evaluation read, from now on.</summary>
    internal void Follow(ImmutableArray<WorkspaceProject> projects)
    {
        _matchers = [.. projects.Where(p => p.IsCompiled).Select(p => p.Matcher)];
        _patterns = FileNamePatterns.Of(projects.Select(p => p.Loaded));
        var roots = _matchers.SelectMany(m => m.Folders).Concat(_patterns.All.Select(pattern => pattern.Folder)).ToHashSet(WorkspacePath.Comparer);
        var compiled = FoldersOf(_sources.Keys);
        _evaluatedFrom = DateTimeOffset.MaxValue;
        _tree = new FolderTree(roots, compiled, ManyFolders, _time, _clocks);
        // What was looked for in vain counts as soon as it comes.
        FollowInputs(projects.SelectMany(p => p.Loaded.Inputs.Concat(p.Loaded.AbsentInputs)));
        foreach (var pattern in projects.SelectMany(p => p.Loaded.ImportPatterns))
            if (!_imports.ContainsKey(pattern))
                _imports[pattern] = SeenNames.Of(pattern, _time.GetUtcNow(), _clocks);
        // Of sources that are linked from elsewhere, the folders are in no tree.
        var elsewhere = compiled.Where(folder => !FoldersAbove.From(folder).Any(roots.Contains)).SelectMany(folder => FoldersAbove.ForSources, Path.Combine);
        FollowInputs(projects.SelectMany(p => FoldersAbove.FilesFor(p.Loaded)).Concat(elsewhere).Distinct(WorkspacePath.Comparer).Where(path => !_sources.ContainsKey(path)));
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

    /// <summary>Where the next sweep will look, as the last one left it; the same object as long as no folder came or went.</summary>
    public DiskScope Scope()
    {
        if (_scope is { } known && known.Changes == _tree.Changes)
            return known.Scope;
        var inputs = _inputs.Where(input => !IsAssembly(input.Key)).Select(input => (input.Key, input.Value is not null));
        var scope = new DiskScope([.. _tree.There], [.. _sources.Select(source => (source.Key, source.Value.Stamp is not null)), .. inputs], _patterns);
        _scope = (_tree.Changes, scope);
        return scope;
    }

    /// <summary>Known files that are not there; absolute.</summary>
    public IEnumerable<string> Missing => _sources.Where(source => source.Value.Stamp is null).Select(source => source.Key);

    /// <summary>
    /// The project files, imports and the like that were written, came or went while they were being read, so that nobody knows
    /// what the load saw; absolute. <paramref name="loadStarted"/> counts for what does not say when it was read.
    /// </summary>
    public IReadOnlyList<string> ChangedDuringLoad(Snapshot snapshot, IEnumerable<string> inputs, DateTimeOffset loadStarted)
    {
        // No loader reads anything before it has started.
        var readFrom = loadStarted + FileTrust.FineTick;
        _evaluatedFrom = readFrom;
        return [.. inputs.Where(path => ChangedSince(path, readFrom)).Concat(snapshot.Projects.SelectMany(p => ChangedSinceRead(p.Loaded, p.Loaded.ReadFrom ?? readFrom)))];
    }

    /// <summary>Looks at everything, and remembers what it saw.</summary>
    public DiskChanges Sweep() => Sweep(() => false)!;

    /// <summary>The same; null, and nothing remembered, when <paramref name="isInterrupted"/> says so on the way.</summary>
    public DiskChanges? Sweep(Func<bool> isInterrupted)
    {
        var changes = new DiskChanges();
        changes.Inputs.AddRange(_inputs.AsParallel().Where(input => SeeInput(input.Key) != input.Value).Select(input => input.Key));
        LookAtImports(changes);
        if (isInterrupted())
            return null;
        var sources = _sources.ToArray();
        var seen = new SeenFile[sources.Length];
        Parallel.For(0, sources.Length, i => seen[i] = See(sources[i].Key));
        if (isInterrupted())
            return null;
        for (var i = 0; i < sources.Length; i++)
            Compare(sources[i].Key, sources[i].Value, seen[i], changes);
        var folders = _tree.Look();
        Take(folders, changes);
        changes.Inputs.AddRange(folders.Came.Concat(folders.Went)
            .Where(file => _patterns.Counts(file.Folder, file.Name) && IsNews(file.Folder, file.Name)).Select(file => Path.Combine(file.Folder, file.Name)));
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

    private void LookAtImports(DiskChanges changes)
    {
        foreach (var (pattern, seen) in _imports.ToArray())
            if (!seen.IsCurrent(pattern))
            {
                var now = SeenNames.Of(pattern, _time.GetUtcNow(), _clocks);
                if (now.Files.SequenceEqual(seen.Files))
                    _imports[pattern] = now;
                else
                    changes.Inputs.Add(pattern);
            }
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

    // They are in packages, SDKs and what builds write.
    private static bool IsAssembly(string input) => input.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static UInt128? HashOf(string path, SeenFile seen, IndexStore store) =>
        seen is { Settled: true, Stamp: { } stamp } ? store.HashOf(path, stamp) : null;

    private static SourceFile Again(SourceFile known, SeenFile now, DiskState? before, IndexStore store)
    {
        if (now is { Settled: true, Stamp: not null } && before is not null && before._sources.TryGetValue(known.Path, out var seen) && seen == now)
            return known;
        var read = new SourceFile(known.Path, SourceReading.ReadBytes(known.Path) ?? [], store, known.CodePage);
        return known.Holds(read) ? known : read;
    }

    private bool ChangedSince(string path, DateTimeOffset moment) =>
        _inputs.TryGetValue(path, out var seen) && seen is { } stamp && !FileTrust.IsOlder(stamp.Changed, moment);

    private IEnumerable<string> ChangedSinceRead(LoadedProject project, DateTimeOffset moment)
    {
        var written = project.Inputs.Concat(FoldersAbove.FilesFor(project)).Where(path => ChangedSince(path, moment));
        var gone = project.Inputs.Zip(project.InputsWritten).Where(input => input.Second != 0 && IsThere(input.First) == false).Select(input => input.First);
        var came = project.AbsentInputs.Where(path => IsThere(path) == true);
        var imported = project.ImportPatterns.Where(pattern => _imports[pattern].Files.Any(file => FileStamp.Of(file) is { } stamp && !FileTrust.IsOlder(stamp.Changed, moment)));
        return written.Concat(gone).Concat(came).Concat(imported);
    }

    // What is source as well, the sweep reads anyhow.
    private bool? IsThere(string path) => _inputs.TryGetValue(path, out var seen) ? seen is not null : null;

    // What the first look finds was there when the projects were evaluated, unless it came while they were.
    private bool IsNews(string folder, string name) =>
        _evaluatedFrom is not { } moment || FileStamp.Of(Path.Combine(folder, name)) is { } stamp && !FileTrust.IsOlder(stamp.Changed, moment);

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
            _inputs[path] = SeeInput(path);
    }

    private void Compare(string path, SeenFile before, SeenFile now, DiskChanges changes)
    {
        if (now.Stamp == before.Stamp && before.Settled)
            return;
        (now.Stamp is null ? changes.Deleted : changes.Changed).Add(path);
        if (_directives.TryGetValue(path, out var directives) && directives != FileDirectives.Of(path))
            changes.Inputs.Add(path);
        _sources[path] = now;
    }

    // A folder that was looked for in vain counts when it comes, and not for what comes and goes in it.
    private static FileStamp? SeeInput(string path) => FileStatus.Of(path) is { } status ? status.IsFolder ? default(FileStamp) : status.Stamp : null;

    private SeenFile See(string path)
    {
        var now = _time.GetUtcNow();
        return FileStamp.Of(path) is { } stamp
            ? new SeenFile(stamp, _clocks.IsSettled(Path.GetDirectoryName(path.AsSpan()), stamp, now))
            : new SeenFile(Stamp: null, Settled: true);
    }
}
