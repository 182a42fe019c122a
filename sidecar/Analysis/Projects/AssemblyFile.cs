using Sidecar.Analysis.Disk;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Projects;

/// <summary>An assembly on disk, read when the first project needs it.</summary>
internal sealed class AssemblyFile(string path, FileStamp stamp)
{
    private readonly Lazy<PortableExecutableReference> _reference =
        new(() => MetadataReference.CreateFromFile(path, default, DocumentationOf(path)));

    private readonly Lazy<UInt128> _key = new(() => KeyOf(path, stamp));

    public string Path => path;

    public FileStamp Stamp => stamp;

    /// <summary>What symbols from it are known by.</summary>
    public MetadataId Metadata => _reference.Value.GetMetadataId();

    /// <summary>Which assembly this is, and when it was written.</summary>
    public UInt128 Key => _key.Value;

    /// <summary>The reference; the metadata behind it is shared, whatever the properties.</summary>
    public MetadataReference Reference(MetadataReferenceProperties properties) =>
        _reference.Value.Properties == properties ? _reference.Value : _reference.Value.WithProperties(properties);

    private static UInt128 KeyOf(string path, FileStamp stamp)
    {
        var hash = new KeyHash();
        hash.Add(path, stamp);
        return hash.Finish();
    }

    private static DocumentationFile? DocumentationOf(string path)
    {
        var file = System.IO.Path.ChangeExtension(path, ".xml");
        return File.Exists(file) ? new DocumentationFile(file) : null;
    }
}
