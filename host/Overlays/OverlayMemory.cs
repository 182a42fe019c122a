using System.Collections.Immutable;
using Sidecar.Protocol.Operations;

namespace Sidecar.Host.Overlays;

/// <summary>
/// The unsaved texts that were set through a host, so that no end of a sidecar loses them. A change is noted before it is sent:
/// whichever process answers next has been told all that was sent to those before it.
/// </summary>
internal sealed class OverlayMemory(string workspace)
{
    private static readonly StringComparer PathComparer = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly string _root = File.Exists(workspace) ? Path.GetDirectoryName(workspace)! : workspace;
    private readonly Lock _gate = new();
    private ImmutableDictionary<string, RememberedOverlay> _all = ImmutableDictionary.Create<string, RememberedOverlay>(PathComparer);

    /// <summary>Each file's, in no order.</summary>
    public IEnumerable<RememberedOverlay> All => Volatile.Read(ref _all).Values;

    public bool IsEmpty => Volatile.Read(ref _all).IsEmpty;

    /// <summary>Notes what <paramref name="request"/> is about to change.</summary>
    public Change Note(SetOverlay request)
    {
        lock (_gate)
        {
            var before = _all;
            Volatile.Write(ref _all, After(before, request));
            return new Change(this, before, _all);
        }
    }

    private ImmutableDictionary<string, RememberedOverlay> After(ImmutableDictionary<string, RememberedOverlay> before, SetOverlay request) =>
        (request.File, request.Text) switch
        {
            (null, null) => before.Clear(),
            // Refused by every sidecar.
            (null, _) => before,
            ({ } file, null) => before.Remove(Expand(file)),
            ({ } file, { } text) => before.SetItem(Expand(file), new RememberedOverlay(new SetOverlay { File = Expand(file), Text = text })),
        };

    // Where this is not possible, the sidecar refuses the path, or the workspace, and says why.
    private string Expand(string file) =>
        Path.IsPathFullyQualified(_root) && !file.Contains('\0') ? Path.GetFullPath(file, _root) : file;

    private void Undo(ImmutableDictionary<string, RememberedOverlay> before, ImmutableDictionary<string, RememberedOverlay> after)
    {
        lock (_gate)
        {
            var now = _all;
            foreach (var path in before.Keys.Union(after.Keys, PathComparer))
            {
                var (old, noted) = (before.GetValueOrDefault(path), after.GetValueOrDefault(path));
                // What somebody else has changed since is theirs.
                if (old != noted && now.GetValueOrDefault(path) == noted)
                    now = old is null ? now.Remove(path) : now.SetItem(path, old);
            }
            Volatile.Write(ref _all, now);
        }
    }

    /// <summary>A change that was noted.</summary>
    public sealed class Change(
        OverlayMemory memory, ImmutableDictionary<string, RememberedOverlay> before, ImmutableDictionary<string, RememberedOverlay> after)
    {
        /// <summary>A sidecar has made it.</summary>
        public void Keep()
        {
            foreach (var (path, overlay) in after)
                if (before.GetValueOrDefault(path) != overlay)
                    overlay.IsTaken = true;
        }

        /// <summary>It was refused, or never sent.</summary>
        public void Undo() => memory.Undo(before, after);
    }
}
