namespace Sidecar.Analysis.Workspaces;

/// <summary>Folders that never hold new source: build output, other tools' state, packages of other languages.</summary>
internal static class SourceFolders
{
    /// <summary>Whether a folder of that name is not looked into.</summary>
    public static bool IsIgnored(ReadOnlySpan<char> name) =>
        name is "bin" or "obj" or "node_modules" || name.StartsWith('.');
}
