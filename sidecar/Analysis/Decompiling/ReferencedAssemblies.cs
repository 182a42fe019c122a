using System.Reflection.PortableExecutable;
using ICSharpCode.Decompiler.Metadata;

namespace Sidecar.Analysis.Decompiling;

/// <summary>An assembly to decompile and those that it refers to, read into memory so that no file is held.</summary>
/// <param name="paths">Where assemblies are looked for, before the folder of the file itself.</param>
internal sealed class ReferencedAssemblies(ILookup<string, string> paths) : IAssemblyResolver, IDisposable
{
    private readonly Dictionary<string, PEFile?> _files = [];
    private string? _folder;

    /// <summary>The assembly at <paramref name="path"/>; what it refers to may lie beside it.</summary>
    public PEFile Open(string path)
    {
        _folder = Path.GetDirectoryName(path);
        return Read(path);
    }

    /// <inheritdoc/>
    public MetadataFile? Resolve(IAssemblyReference reference)
    {
        var beside = Path.Combine(_folder ?? "", reference.Name + ".dll");
        var path = File.Exists(beside) ? beside : paths[reference.Name].FirstOrDefault(File.Exists);
        return path is null ? null : Read(path);
    }

    /// <inheritdoc/>
    public MetadataFile? ResolveModule(MetadataFile mainModule, string moduleName) => null;

    /// <inheritdoc/>
    public Task<MetadataFile?> ResolveAsync(IAssemblyReference reference) => Task.FromResult(Resolve(reference));

    /// <inheritdoc/>
    public Task<MetadataFile?> ResolveModuleAsync(MetadataFile mainModule, string moduleName) => Task.FromResult<MetadataFile?>(null);

    /// <inheritdoc/>
    public IDisposable? BeginSnapshot() => null;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _files.Values)
            file?.Dispose();
    }

    private PEFile Read(string path)
    {
        if (_files.GetValueOrDefault(path) is { } known)
            return known;
        using var content = File.OpenRead(path);
        var file = new PEFile(path, content, PEStreamOptions.PrefetchEntireImage);
        _files[path] = file;
        return file;
    }
}
