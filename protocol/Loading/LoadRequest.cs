namespace Sidecar.Protocol.Loading;

/// <summary>The one line a sidecar sends its loader: what to load.</summary>
/// <param name="Path">The solution, project or single C# file to load, absolute.</param>
/// <param name="Restore">Whether projects without packages may be restored first.</param>
public sealed record LoadRequest(string Path, bool Restore)
{
    /// <summary>More project files, when a folder has no solution; absolute.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    /// <summary>The only project files to load, absolute, with what they reference beyond <see cref="Known"/>; null for all.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>Project files whose result the sidecar has, absolute; they are not reported.</summary>
    public IReadOnlyList<string>? Known { get; init; }

    /// <summary>Project or source files that are waited for, absolute: their projects and what these reference come first.</summary>
    public IReadOnlyList<string>? First { get; init; }
}
