namespace Sidecar.Analysis.Disk;

/// <summary>Which files an import with wildcards took in when it was last looked at.</summary>
/// <param name="Folder">The stamp of the folder before it was listed; null when it was not there.</param>
/// <param name="Settled">Whether an equal stamp proves that no entry came or went since.</param>
/// <param name="Files">Absolute, sorted.</param>
internal sealed record SeenNames(FileStamp? Folder, bool Settled, string[] Files)
{
    /// <summary>Looks at <paramref name="pattern"/>, whose last part alone has wildcards.</summary>
    public static SeenNames Of(string pattern, DateTimeOffset now, FileClocks clocks)
    {
        var folder = Path.GetDirectoryName(pattern)!;
        var stamp = FileStamp.OfFolder(folder);
        return new SeenNames(stamp, stamp is not { } there || clocks.IsSettled(folder, there, now), FolderNames.Matching(pattern));
    }

    /// <summary>Whether the folder's stamp proves that <paramref name="pattern"/> takes in the same.</summary>
    public bool IsCurrent(string pattern) => Settled && FileStamp.OfFolder(Path.GetDirectoryName(pattern)!) == Folder;
}
