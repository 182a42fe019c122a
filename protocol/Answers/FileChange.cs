namespace Sidecar.Protocol.Answers;

/// <summary>What would become of a file.</summary>
/// <param name="File">Relative to the workspace's root, with <c>/</c>; absolute when outside of it.</param>
/// <param name="Change">What happens to it.</param>
/// <param name="Diff">A unified diff, or the lines of it that are on this page; closed by <c>\n</c> but for the last.</param>
public sealed record FileChange(string File, FileChangeKind Change, string Diff)
{
    /// <summary>How many lines the diff has, when this answer does not hold all of them; null when it does.</summary>
    public int? CutFrom { get; init; }
}
