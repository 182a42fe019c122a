namespace Sidecar.Protocol.Loading;

/// <summary>One <c>Compile Include="…"</c> with wildcards. Patterns are relative to <paramref name="Folder"/>, in MSBuild's form, with <c>/</c>.</summary>
/// <param name="Folder">The project's folder, absolute.</param>
/// <param name="Include">Patterns of files that are in.</param>
/// <param name="Exclude">Patterns of files that are not, removals included.</param>
public sealed record SourceGlob(string Folder, IReadOnlyList<string> Include, IReadOnlyList<string> Exclude);
