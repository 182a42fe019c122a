namespace Sidecar.Analysis.Sources;

/// <summary>A file was written between the look at the disk and its reading: the question has to be asked of a newer snapshot.</summary>
public sealed class SourceChangedException(string path) : Exception($"{path} changed while it was being read.")
{
    /// <summary>The file, absolute.</summary>
    public string Path => path;
}
