namespace Sidecar.Host.Trusting;

/// <summary>
/// The folders whose builds a person has agreed to run, remembered in a file that only this user may write. An embedder that opens
/// folders of strangers asks it before it sets <see cref="SidecarHostOptions.Untrusted"/>; the library itself never does.
/// </summary>
/// <param name="file">The file, absolute; null when nothing can be remembered.</param>
public sealed class TrustStore(string? file)
{
    /// <summary>The file; null when nothing can be remembered.</summary>
    public string? File { get; } = file;

    /// <summary>That of this user.</summary>
    public static TrustStore OfUser() => new(SettingsFolder.Find() is { } folder ? Path.Combine(folder, "trust.json") : null);

    /// <summary>What is trusted at this moment. What cannot be read, or may be written by others, trusts nothing and says so.</summary>
    public TrustedFolders Read() => File is null ? new TrustedFolders([], Problem: null) : TrustFile.Read(File);

    /// <summary>Trusts the folder of <paramref name="path"/> and all that is in it: the folder that is remembered, without links.</summary>
    /// <exception cref="IOException">It cannot be remembered; the message says why.</exception>
    public string Add(string path)
    {
        var folder = FolderOf(path);
        Change(folders => folders.Append(folder));
        return folder;
    }

    /// <summary>Trusts the folder of <paramref name="path"/> no more; false when it was not remembered itself, though a folder above it may be.</summary>
    /// <exception cref="IOException">It cannot be forgotten; the message says why.</exception>
    public bool Remove(string path)
    {
        var folder = FolderOf(path);
        var known = Read().Folders.Contains(folder, TrustedFolders.Comparer);
        if (known)
            Change(folders => folders.Where(other => !TrustedFolders.Comparer.Equals(other, folder)));
        return known;
    }

    private static string FolderOf(string path) => RealPath.Of(path) is var real && System.IO.File.Exists(real) ? Path.GetDirectoryName(real)! : real;

    private void Change(Func<IEnumerable<string>, IEnumerable<string>> change)
    {
        if (File is null)
            throw new IOException("Nothing can be remembered: there is no folder for settings; SIDECAR_SETTINGS names one.");
        try
        {
            TrustFile.Change(File, change);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}
