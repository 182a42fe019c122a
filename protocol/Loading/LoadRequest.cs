namespace Sidecar.Protocol.Loading;

/// <summary>The one line a sidecar sends its loader: what to load.</summary>
/// <param name="Path">The solution, project or single C# file to load, absolute.</param>
/// <param name="Restore">Whether projects without packages may be restored first.</param>
public sealed record LoadRequest(string Path, bool Restore)
{
    /// <summary>More project files, when a folder has no solution; absolute.</summary>
    public IReadOnlyList<string>? Projects { get; init; }
}
