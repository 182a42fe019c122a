namespace Sidecar.Analysis.Disk;

/// <summary>What a sweep found different from the snapshot.</summary>
public sealed class DiskChanges
{
    /// <summary>Known files whose text may be another; absolute.</summary>
    public List<string> Changed { get; } = [];

    /// <summary>Known files that are gone; absolute.</summary>
    public List<string> Deleted { get; } = [];

    /// <summary>Files that a project's globs take in and no snapshot knows; absolute.</summary>
    public List<string> Added { get; } = [];

    /// <summary>Whether a project file, an import, the assets file or the solution is another: only a load can tell what that means.</summary>
    public bool NeedsLoad { get; set; }

    /// <summary>How many files were looked at.</summary>
    public int Checked { get; set; }
}
