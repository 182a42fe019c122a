using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sidecar.ProcessBench.Hot;

/// <summary>Loads source generators, each folder of them in a context of its own.</summary>
internal sealed class FolderAnalyzers : IAnalyzerAssemblyLoader
{
    private readonly ConcurrentDictionary<string, AssemblyLoadContext> _contexts = new();
    private readonly ConcurrentDictionary<string, AnalyzerFileReference> _references = new();

    public AnalyzerReference Reference(string path) => _references.GetOrAdd(path, file => new AnalyzerFileReference(file, this));

    public void AddDependencyLocation(string fullPath) => _ = ContextOf(fullPath);

    public Assembly LoadFromPath(string fullPath) => ContextOf(fullPath).LoadFromAssemblyPath(fullPath);

    private AssemblyLoadContext ContextOf(string path) => _contexts.GetOrAdd(Path.GetDirectoryName(path)!, folder =>
    {
        var context = new AssemblyLoadContext(folder);
        context.Resolving += (own, name) => Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file)
            ? own.LoadFromAssemblyPath(file)
            : null;
        return context;
    });
}
