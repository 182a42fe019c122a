using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Texts;

/// <summary>A file whose text is searched.</summary>
/// <param name="Path">Absolute, or the name that a generator gave it.</param>
/// <param name="Text">Reads it.</param>
/// <param name="Trees">Parses it, in each of the ways in which projects do; empty when it is not C#.</param>
internal sealed record SearchedFile(string Path, Func<SourceText> Text, IReadOnlyList<Func<CancellationToken, SyntaxTree>> Trees)
{
    /// <summary>Whether it is C#.</summary>
    public bool IsCode => Trees.Count > 0;

    /// <summary>The file in each of the ways in which projects parse it.</summary>
    public SyntaxTree[] Parse(CancellationToken cancellation) => [.. Trees.Select(tree => tree(cancellation))];
}
