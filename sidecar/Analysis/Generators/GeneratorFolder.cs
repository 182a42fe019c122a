using Sidecar.Analysis.Disk;
using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Generators;

/// <summary>
/// The source generators of one folder, as its assemblies were when this was made. They are loaded from copies in memory, so
/// that no file of the user's is ever locked, and unloaded when nothing refers to them any more.
/// </summary>
internal sealed class GeneratorFolder : IAnalyzerAssemblyLoader
{
    private readonly ConcurrentDictionary<string, AnalyzerFileReference> _references = new(WorkspacePath.Comparer);
    private readonly string _path;
    private readonly GeneratorLoadContext _context;

    public GeneratorFolder(string path)
    {
        _path = path;
        _context = new GeneratorLoadContext(path);
        Files = FilesOf(path);
        Key = KeyOf(Files);
    }

    /// <summary>The assemblies, on which any of its generators may depend; absolute.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Which assemblies these are, and when they were written.</summary>
    public UInt128 Key { get; }

    /// <summary>Whether the folder still holds the same.</summary>
    public bool IsCurrent => KeyOf(FilesOf(_path)) == Key;

    /// <summary>Those that could not be loaded.</summary>
    public GeneratorFailures Failures { get; } = new();

    /// <summary>The reference to the assembly at <paramref name="file"/>, always the same.</summary>
    public AnalyzerReference Reference(string file) => _references.GetOrAdd(file, Create);

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath)
    {
        // All that lies in the folder is found without.
    }

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath)
    {
        var assembly = _context.LoadCopy(fullPath);
        // What it generates will be kept under the key, so it has to be what the key says.
        return IsCurrent ? assembly : throw new IOException("it, or an assembly beside it, was written just now; ask again.");
    }

    private static string[] FilesOf(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)] : [];

    private static UInt128 KeyOf(IEnumerable<string> files)
    {
        var hash = new KeyHash();
        foreach (var file in files)
            hash.Add(file, FileStamp.Of(file));
        return hash.Finish();
    }

    private AnalyzerFileReference Create(string file)
    {
        var reference = new AnalyzerFileReference(file, this);
        reference.AnalyzerLoadFailed += (_, failure) => Failures.Add(file, failure);
        return reference;
    }
}
