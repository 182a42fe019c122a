using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Projects;

/// <summary>The documentation that lies beside an assembly. Read when somebody asks, and not kept: that is rare, and the files are large.</summary>
internal sealed class DocumentationFile(string path) : DocumentationProvider
{
    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DocumentationFile other && other.Path == Path;

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    private string Path => path;

    /// <inheritdoc/>
    protected override string? GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.ReadToFollowing("member"))
                if (reader.GetAttribute("name") == documentationMemberID)
                    return reader.ReadOuterXml();
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // A package's broken documentation is no reason to fail: there is nothing to show.
            return null;
        }
        return null;
    }
}
