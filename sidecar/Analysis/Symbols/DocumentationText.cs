using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Symbols;

/// <summary>A documentation comment without its XML.</summary>
internal static partial class DocumentationText
{
    /// <summary>The comment as text; null when there is none or it is no XML.</summary>
    public static string? Of(ISymbol symbol, CancellationToken cancellation)
    {
        if (CommentOf(symbol, cancellation) is not { } root)
            return null;
        var text = new StringBuilder();
        foreach (var part in root.Elements())
            AppendPart(text, part);
        return text.Length == 0 ? null : text.ToString().TrimEnd();
    }

    /// <summary>The comment taken apart, for what shows parameters one by one.</summary>
    public static DocumentationParts PartsOf(ISymbol symbol, CancellationToken cancellation)
    {
        if (CommentOf(symbol, cancellation) is not { } root)
            return DocumentationParts.None;
        if (root.Element("inheritdoc") is not null && root.Element("summary") is null && DocumentedAbove.Of(symbol) is { } above)
            return PartsOf(above, cancellation);
        var parameters = root.Elements("param")
            .Where(part => part.Attribute("name") is not null)
            .GroupBy(part => part.Attribute("name")!.Value, Flatten, StringComparer.Ordinal)
            .Where(texts => texts.First().Length > 0)
            .ToDictionary(texts => texts.Key, texts => texts.First(), StringComparer.Ordinal);
        return new DocumentationParts(root.Element("summary") is { } summary && Flatten(summary) is { Length: > 0 } text ? text : null, parameters);
    }

    private static XElement? CommentOf(ISymbol symbol, CancellationToken cancellation)
    {
        var xml = symbol.GetDocumentationCommentXml(expandIncludes: true, cancellationToken: cancellation);
        return string.IsNullOrWhiteSpace(xml) ? null : Parse(xml);
    }

    private static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml.TrimStart().StartsWith("<member", StringComparison.Ordinal) ? xml : $"<member>{xml}</member>");
        }
        catch (System.Xml.XmlException)
        {
            // The compiler warns about it where the comment stands; here there is nothing to show.
            return null;
        }
    }

    private static void AppendPart(StringBuilder text, XElement part)
    {
        var body = Flatten(part);
        if (body.Length == 0)
            return;
        var name = part.Attribute("name")?.Value ?? ShortName(part.Attribute("cref")?.Value);
        text.AppendLine(part.Name.LocalName switch
        {
            "summary" or "value" => body,
            "param" or "typeparam" => $"{name}: {body}",
            "exception" => $"throws {name}: {body}",
            _ => $"{part.Name.LocalName}: {body}",
        });
    }

    private static string Flatten(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { HasElements: false, IsEmpty: true } reference => ReferenceText(reference),
                XElement inner => (inner.Name.LocalName is "para" or "item" ? " " : "") + Flatten(inner),
                _ => "",
            });
        return WhiteSpace().Replace(text.ToString(), " ").Trim();
    }

    private static string ReferenceText(XElement element) =>
        ShortName(element.Attribute("cref")?.Value) ?? element.Attribute("name")?.Value
            ?? element.Attribute("langword")?.Value ?? element.Attribute("href")?.Value ?? " ";

    private static string? ShortName(string? cref)
    {
        if (cref is null)
            return null;
        var parameters = cref.IndexOf('(', StringComparison.Ordinal);
        var path = cref[(cref.IndexOf(':', StringComparison.Ordinal) + 1)..(parameters < 0 ? cref.Length : parameters)];
        var tick = path.IndexOf('`', StringComparison.Ordinal);
        path = tick < 0 ? path : path[..tick];
        return path[(path.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
