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
        var xml = symbol.GetDocumentationCommentXml(expandIncludes: true, cancellationToken: cancellation);
        if (string.IsNullOrWhiteSpace(xml) || Parse(xml) is not { } root)
            return null;
        var text = new StringBuilder();
        foreach (var part in root.Elements())
            AppendPart(text, part);
        return text.Length == 0 ? null : text.ToString().TrimEnd();
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
