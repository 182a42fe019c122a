using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Tidy.Tests;

/// <summary>A file of C# as the rules see it.</summary>
/// <param name="Path">From the repository's root, with <c>/</c>.</param>
/// <param name="Text">What is in it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Its syntax.</summary>
    public SyntaxNode Root { get; } = CSharpSyntaxTree.ParseText(Text, path: Path).GetRoot();

    /// <summary>How many lines it has.</summary>
    public int Lines { get; } = Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>Where a piece of it is, for a message.</summary>
    public string At(SyntaxNode node) => At(node.GetLocation());

    /// <summary>Where a piece of it is, for a message.</summary>
    public string At(Location location) => $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";
}
