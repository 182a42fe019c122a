using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Workspaces;

/// <summary>Reads and replaces one text, whatever kind of document holds it.</summary>
internal static class TextUpdate
{
    /// <summary>The text of the document, which must be in <paramref name="solution"/>.</summary>
    public static Task<SourceText> ReadAsync(Solution solution, DocumentId id, CancellationToken cancellation)
    {
        TextDocument? document = solution.GetDocument(id);
        document ??= solution.GetAdditionalDocument(id);
        document ??= solution.GetAnalyzerConfigDocument(id);
        return document!.GetTextAsync(cancellation);
    }

    /// <summary><paramref name="solution"/> with <paramref name="text"/> in the document, which must be in it.</summary>
    public static Solution Apply(Solution solution, DocumentId id, SourceText text)
    {
        if (solution.ContainsAdditionalDocument(id))
            return solution.WithAdditionalDocumentText(id, text);
        return solution.ContainsAnalyzerConfigDocument(id)
            ? solution.WithAnalyzerConfigDocumentText(id, text)
            : solution.WithDocumentText(id, text);
    }
}
