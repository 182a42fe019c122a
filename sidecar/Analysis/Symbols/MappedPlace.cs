using Microsoft.CodeAnalysis;
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
        if (!mapped.HasMappedPath)
            return null;
        var file = snapshot.Units.All.SelectMany(unit => unit.Additional).FirstOrDefault(one => WorkspacePath.Comparer.Equals(one.Path, mapped.Path));
        return file?.Text is { } text && mapped.StartLinePosition.Line < text.Lines.Count ? new MappedPlace(file.Path, text, mapped.StartLinePosition) : null;
    }
}
