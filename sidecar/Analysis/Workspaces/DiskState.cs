using System.Collections.Immutable;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Workspaces;

/// <summary>
/// What was last seen of every file that a snapshot depends on. A sweep looks at all of them, and for new ones below the
/// projects' folders. Owned by the one loop that replaces snapshots; not for two threads.
/// </summary>
public sealed class DiskState
{
    private readonly Dictionary<string, SeenFile> _sources = new(WorkspacePath.Comparer);
    private readonly Dictionary<string, SeenFile> _inputs = new(WorkspacePath.Comparer);
    private readonly Dictionary<string, string> _directives = new(WorkspacePath.Comparer);
    private readonly TimeProvider _time;
    private SourceFinder _finder = new([]);

    /// <summary>Nothing yet.</summary>
    public DiskState(TimeProvider time) => _time = time;

    /// <summary>Looks at source files from now on, and says what is known of each as it is now.</summary>
    internal IReadOnlyDictionary<string, SourceFile> Watch(IEnumerable<string> paths, IndexStore store)
    {
        var distinct = paths.Distinct(WorkspacePath.Comparer).ToArray();
        var seen = new SeenFile[distinct.Length];
        Parallel.For(0, distinct.Length, i => seen[i] = See(distinct[i]));
        var files = new Dictionary<string, SourceFile>(distinct.Length, WorkspacePath.Comparer);
        for (var i = 0; i < distinct.Length; i++)
        {
            _sources[distinct[i]] = seen[i];
            var hash = seen[i] is { Settled: true, Stamp: { } stamp } ? store.HashOf(distinct[i], stamp) : null;
            files[distinct[i]] = new SourceFile(distinct[i], hash, store);
        }
        return files;
    }

    /// <summary>Looks for new files of these projects, and at their project files, from now on.</summary>
    internal void Follow(ImmutableArray<WorkspaceProject> projects)
    {
        _finder = new SourceFinder(projects);
        // What was looked for in vain counts as soon as it comes.
        FollowInputs(projects.SelectMany(p => p.Loaded.Inputs.Concat(p.Loaded.AbsentInputs)));
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
    public bool InputsWrittenDuringLoad(Snapshot snapshot, IEnumerable<string> inputs, DateTimeOffset loadStarted) =>
        inputs.Any(path => WrittenSince(path, loadStarted))
            || snapshot.Projects.Any(p => p.Loaded.Inputs.Any(path => WrittenSince(path, p.Loaded.ReadFrom ?? loadStarted)));

    private bool WrittenSince(string path, DateTimeOffset moment) =>
        _inputs.TryGetValue(path, out var seen) && seen.Stamp is { } stamp && stamp.Written >= moment.UtcTicks;

    /// <summary>Looks at everything, and remembers what it saw.</summary>
    public DiskChanges Sweep()
    {
        var changes = new DiskChanges { Checked = _sources.Count + _inputs.Count };
        changes.NeedsLoad = _inputs.AsParallel().Any(input => See(input.Key).Stamp != input.Value.Stamp);
        var sources = _sources.ToArray();
        var seen = new SeenFile[sources.Length];
        Parallel.For(0, sources.Length, i => seen[i] = See(sources[i].Key));
        for (var i = 0; i < sources.Length; i++)
            Compare(sources[i].Key, sources[i].Value, seen[i], changes);
        foreach (var path in _finder.FindNew(_sources.ContainsKey))
        {
            changes.Added.Add(path);
            _sources[path] = See(path);
        }
        return changes;
    }

    /// <summary>Makes the next sweep report the file again, because it could not be read this time.</summary>
    public void Distrust(string path)
    {
        if (_sources.TryGetValue(path, out var seen))
            _sources[path] = seen with { Settled = false };
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
