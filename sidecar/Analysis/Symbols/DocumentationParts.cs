using System.Collections.Frozen;

namespace Sidecar.Analysis.Symbols;

/// <summary>What a documentation comment says about what is called, as text.</summary>
/// <param name="Summary">Its summary; null when there is none.</param>
/// <param name="Parameters">What it says about each parameter, by name.</param>
internal sealed record DocumentationParts(string? Summary, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>No comment.</summary>
    public static DocumentationParts None { get; } = new(null, FrozenDictionary<string, string>.Empty);
}
