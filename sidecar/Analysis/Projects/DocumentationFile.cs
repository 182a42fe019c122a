using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Disk;

namespace Sidecar.Analysis.Projects;

/// <summary>The documentation that lies beside an assembly. Its text is read when somebody asks and not kept, for the files are large; where each comment begins is.</summary>
internal sealed class DocumentationFile(string path) : DocumentationProvider
{
    private DocumentationIndex? _index;

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
            return Index() is { } index ? index.Find(documentationMemberID) : Parse(documentationMemberID);
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // A package's broken documentation is no reason to fail: there is nothing to show.
            return null;
        }
    }

    private DocumentationIndex? Index()
    {
        if (FileStamp.Of(path) is not { } stamp)
            return null;
        if (_index?.IsOf(stamp) != true)
            _index = DocumentationIndex.Of(path, stamp);
        return _index;
    }

    private string? Parse(string id)
    {
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.ReadToFollowing("member"))
            if (reader.GetAttribute("name") == id)
                return reader.ReadOuterXml();
        return null;
    }
}
