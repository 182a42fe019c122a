namespace Sidecar.Analysis.Disk;

/// <summary>What was last seen of a folder.</summary>
/// <param name="Stamp">Its stamp before it was listed; null when it was not there.</param>
/// <param name="Settled">Whether an equal stamp proves that no entry came or went since.</param>
/// <param name="Files">The names of its files, sorted.</param>
/// <param name="Folders">The folders in it that are looked into, sorted; absolute.</param>
internal sealed record SeenFolder(FileStamp? Stamp, bool Settled, string[] Files, string[] Folders)
{
    /// <summary>One that has not been looked at.</summary>
    public static SeenFolder Unseen { get; } = new(Stamp: null, Settled: false, [], []);

    /// <summary>Lists the folder at <paramref name="path"/>.</summary>
    public static SeenFolder Of(string path, DateTimeOffset now, FileClocks clocks) => FileStamp.OfFolder(path) is { } stamp
        ? new SeenFolder(stamp, clocks.IsSettled(path, stamp, now), Sorted(FolderNames.Files(path)), Sorted(FolderNames.Below(path)))
        : Unseen with { Settled = true };

    private static string[] Sorted(string[] names)
    {
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
