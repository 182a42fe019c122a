using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>The place that somebody wrote and that generated code stands for, in a <c>.razor</c> file for example: <c>#line</c> says it.</summary>
/// <param name="Path">The file, whole.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">Where in it.</param>
internal sealed record MappedPlace(string Path, SourceText Text, LinePosition Start)
{
    /// <summary>That of <paramref name="span"/>; null when it is not generated, stands for nothing, or for a file that no project gives its generators.</summary>
    public static MappedPlace? Of(Snapshot snapshot, SyntaxTree tree, TextSpan span, CancellationToken cancellation)
    {
        if (!ProjectUnit.IsGenerated(tree) || tree.GetLineVisibility(span.Start, cancellation) != LineVisibility.Visible)
            return null;
        var mapped = tree.GetMappedLineSpan(span, cancellation);
        return mapped.HasMappedPath ? In(snapshot, mapped.Path, mapped.StartLinePosition) : null;
    }

    /// <summary>
    /// The beginning of the file that the type is made of whose name is <paramref name="span"/>, as a component is: <c>#pragma checksum</c> says it
    /// at the beginning of such code; null when there is none.
    /// </summary>
    public static MappedPlace? OfType(Snapshot snapshot, SyntaxTree tree, TextSpan span, CancellationToken cancellation)
    {
        if (!ProjectUnit.IsGenerated(tree))
            return null;
        var root = (CSharpSyntaxNode)tree.GetRoot(cancellation);
        return root.FindToken(span.Start).Parent is TypeDeclarationSyntax { Parent: not TypeDeclarationSyntax }
            && root.GetFirstDirective() is PragmaChecksumDirectiveTriviaSyntax { File.ValueText: var path }
            ? In(snapshot, path, default)
            : null;
    }

    private static MappedPlace? In(Snapshot snapshot, string path, LinePosition start)
    {
        var file = snapshot.Units.All.SelectMany(unit => unit.Additional).FirstOrDefault(one => WorkspacePath.Comparer.Equals(one.Path, path));
        return file?.Text is { } text && start.Line < text.Lines.Count ? new MappedPlace(file.Path, text, start) : null;
    }
}
