namespace Sidecar.Server.Loading;

/// <summary>The part of a workspace to load.</summary>
/// <param name="Only">The project files to load, with what they reference and is not known; absolute.</param>
/// <param name="Known">The project files whose result is at hand; absolute.</param>
internal sealed record PartialLoad(IReadOnlyList<string> Only, IReadOnlyList<string> Known);
