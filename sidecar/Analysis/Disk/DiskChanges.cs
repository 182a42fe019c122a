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

    /// <summary>
    /// What is another than when the projects were evaluated, has come or is gone: project files, imports, the assets file, the
    /// solution, patterns of imports; absolute. Only a load can tell what that means.
    /// </summary>
    public List<string> Inputs { get; } = [];

    /// <summary>Whether there are such.</summary>
    public bool NeedsLoad => Inputs.Count > 0;

    /// <summary>How many files were looked at.</summary>
    public int Checked { get; set; }
}
