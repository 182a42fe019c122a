using System.Collections.Frozen;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Projects;

/// <summary>An assembly on disk, read when the first project needs it.</summary>
internal sealed class AssemblyFile
{
    private readonly Lazy<PortableExecutableReference> _reference;
    private readonly Lazy<FrozenSet<uint>> _typeNames;

    private readonly Lazy<UInt128> _key;

    public AssemblyFile(string path, FileStamp stamp)
    {
        (Path, Stamp) = (path, stamp);
        _reference = new(() => MetadataReference.CreateFromFile(path, default, DocumentationOf(path)));
        _typeNames = new(() => ReadTypeNames(_reference.Value));
        _key = new(() => KeyOf(path, stamp));
    }

    public string Path { get; }

    public FileStamp Stamp { get; }

    /// <summary>The hashes of the names of all its types, nested ones included.</summary>
    public FrozenSet<uint> TypeNames => _typeNames.Value;

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

    private static FrozenSet<uint> ReadTypeNames(PortableExecutableReference reference)
    {
        try
        {
            var modules = ((AssemblyMetadata)reference.GetMetadata()).GetModules();
            return modules.Select(module => module.GetMetadataReader()).SelectMany(TypeNamesOf).ToFrozenSet();
        }
        catch (Exception e) when (e is BadImageFormatException or IOException)
        {
            // No type can come from what the compiler cannot read either.
            return [];
        }
    }

    private static IEnumerable<uint> TypeNamesOf(MetadataReader reader)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var name = reader.GetString(reader.GetTypeDefinition(handle).Name);
            var tick = name.IndexOf('`', StringComparison.Ordinal);
            yield return NameHash.Of(tick < 0 ? name : name.AsSpan(0, tick));
        }
    }
}
