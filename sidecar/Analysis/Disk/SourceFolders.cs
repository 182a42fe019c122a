namespace Sidecar.Analysis.Disk;

/// <summary>Folders that never hold new source: build output, other tools' state, packages of other languages.</summary>
internal static class SourceFolders
{
    /// <summary>Whether a file of that name can be C# source: what Emacs leaves beside an open file points to nothing.</summary>
    public static bool IsSource(ReadOnlySpan<char> name) =>
        name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !name.StartsWith(".#", StringComparison.Ordinal);

    /// <summary>Whether a folder of that name is not looked into.</summary>
    public static bool IsIgnored(ReadOnlySpan<char> name) =>
        name is "bin" or "obj" or "node_modules" || name.StartsWith('.');
}
