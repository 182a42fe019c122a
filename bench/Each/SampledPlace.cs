using Microsoft.CodeAnalysis;

namespace Sidecar.EachBench;

/// <summary>A name in a file, as both sides are pointed at it.</summary>
/// <param name="Document">The file in Roslyn's solution.</param>
/// <param name="Position">The name's start.</param>
/// <param name="Line">The same, from 1.</param>
/// <param name="Column">The same, from 1.</param>
/// <param name="Name">The name.</param>
internal sealed record SampledPlace(Document Document, int Position, int Line, int Column, string Name)
{
    /// <summary>The file, absolute.</summary>
    public string File => Document.FilePath!;
}
