using System.Collections.Frozen;
using System.Collections.Immutable;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Overlays;

/// <summary>
/// The unsaved texts of one session for one workspace. Never changes, and remembers the last snapshot that it was laid over, so
/// that what one question has compiled serves the next. For any thread.
/// </summary>
public sealed class OverlaySet
{
    private readonly ImmutableSortedDictionary<string, UnsavedFile> _files;
    private readonly long _changes;
    private readonly Lock _gate = new();
    private Snapshot? _earlier;
    private Snapshot? _latest;

    /// <summary>None, of a session that never had any.</summary>
    public OverlaySet() => _files = ImmutableSortedDictionary.Create<string, UnsavedFile>(WorkspacePath.Comparer);

    private OverlaySet(ImmutableSortedDictionary<string, UnsavedFile> files, OverlaySet before)
    {
        (_files, _changes) = (files, before._changes + 1);
        // Without the lock: whoever changes the texts must not wait for who lays them over a snapshot.
        _earlier = files.IsEmpty ? null : Volatile.Read(ref before._latest) ?? Volatile.Read(ref before._earlier);
    }

    /// <summary>The files, absolute, by name.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>With <paramref name="text"/> for the file at <paramref name="path"/>, which is absolute.</summary>
    public OverlaySet With(string path, string text) =>
        _files.TryGetValue(path, out var known) && known.Text == text ? this : new OverlaySet(_files.SetItem(path, new UnsavedFile(path, text)), this);

    /// <summary>Without the text of the file at <paramref name="path"/>, which is absolute.</summary>
    public OverlaySet Without(string path) => _files.ContainsKey(path) ? new OverlaySet(_files.Remove(path), this) : this;

    /// <summary>Without any.</summary>
    public OverlaySet Cleared() => _files.IsEmpty ? this : new OverlaySet(_files.Clear(), this);

    /// <summary>
    /// <paramref name="snapshot"/> as the session sees it: the same object for the same snapshot. A file that is not on disk joins
    /// the projects whose globs take it in.
    /// </summary>
    public Snapshot ApplyTo(Snapshot snapshot)
    {
        lock (_gate)
        {
            if (_latest is null || !ReferenceEquals(_latest.Beneath, snapshot))
                (_latest, _earlier) = (Apply(snapshot, _latest ?? _earlier), null);
            return _latest;
        }
    }

    // The session's own changes count, so that its ids never go back, and no two states of it have the same.
    private Snapshot Apply(Snapshot snapshot, Snapshot? earlier)
    {
        var id = snapshot.Id + _changes;
        if (_files.IsEmpty)
            return snapshot with { Id = id, Beneath = snapshot };
        // What comes of these texts is this session's alone.
        var context = snapshot.Context with { Store = new IndexStore(snapshot.Context.Store) };
        var contents = _files.Values.ToDictionary(file => file.Path, file => file.In(snapshot.Context.Store), WorkspacePath.Comparer);
        var units = UnitUpdate.Apply(snapshot.Units, context, contents, FrozenSet<string>.Empty, earlier?.Units);
        return snapshot with
        {
            Id = id,
            Units = units,
            Context = context,
            Beneath = snapshot,
            FileGaps = snapshot.FileGaps.RemoveAll(gap => _files.ContainsKey(gap.Path)),
            Overlays = _files.Keys.Count(units.Reads),
        };
    }
}
