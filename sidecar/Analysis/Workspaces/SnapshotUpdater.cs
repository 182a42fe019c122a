using Sidecar.Analysis.Disk;
using System.Collections.Immutable;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Workspaces;

/// <summary>Brings a snapshot up to what a sweep found, without a load.</summary>
public static class SnapshotUpdater
{
    /// <summary>
    /// The snapshot with <paramref name="changes"/> applied: the same object when no text is really another. Files that
    /// cannot be read keep their last text, become gaps, and are looked at again at the next sweep.
    /// </summary>
    public static Snapshot Apply(Snapshot snapshot, DiskChanges changes, DiskState disk)
    {
        var contents = new Dictionary<string, SourceFile>(WorkspacePath.Comparer);
        var unreadable = new List<string>();
        foreach (var (path, file) in Read(snapshot, [.. changes.Added, .. changes.Changed]))
        {
            if (file is not null)
            {
                contents[path] = file;
                continue;
            }
            unreadable.Add(path);
            disk.Distrust(path);
        }
        foreach (var path in changes.Deleted)
            contents[path] = new SourceFile(path, [], snapshot.Context.Store, snapshot.Units.CodePageOf(path));
        var units = UnitUpdate.Apply(snapshot.Units, snapshot.Context, contents, changes.Deleted.ToHashSet(WorkspacePath.Comparer));
        var gaps = FileGaps(snapshot, units, disk.Missing, unreadable);
        return units == snapshot.Units && gaps.SequenceEqual(snapshot.FileGaps)
            ? snapshot
            : snapshot with { Id = snapshot.Id + 1, Units = units, FileGaps = gaps };
    }

    // Another branch can change thousands.
    private static (string Path, SourceFile? File)[] Read(Snapshot snapshot, string[] paths)
    {
        var files = new (string, SourceFile?)[paths.Length];
        Parallel.For(0, paths.Length, i => files[i] = (paths[i], SourceReading.ReadBytes(paths[i]) is { } content
            ? new SourceFile(paths[i], content, snapshot.Context.Store, snapshot.Units.CodePageOf(paths[i]))
            : null));
        return files;
    }

    private static ImmutableArray<FileGap> FileGaps(Snapshot snapshot, UnitSet units, IEnumerable<string> missing, List<string> unreadable)
    {
        var listed = missing.Where(units.Reads)
            .Select(path => GapOf(snapshot, path, "listed by a project, but not there"));
        return [.. listed, .. unreadable.Select(path => GapOf(snapshot, path, "cannot be read"))];
    }

    private static FileGap GapOf(Snapshot snapshot, string path, string problem) =>
        new(path, new Gap(GapReason.FileUnreadable, $"{snapshot.Shorten(path)}: {problem}"));
}
