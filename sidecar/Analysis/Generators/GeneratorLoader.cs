using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Generators;

/// <summary>
/// Loads source generators from copies in memory, so that no file of the user's is ever locked, with one context for each
/// folder, so that two versions of one generator do not meet.
/// </summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    private readonly ConcurrentDictionary<string, GeneratorLoadContext> _contexts = new(WorkspacePath.Comparer);
    private readonly ConcurrentDictionary<string, AnalyzerFileReference> _references = new(WorkspacePath.Comparer);

    /// <summary>Those that could not be loaded.</summary>
    public GeneratorFailures Failures { get; } = new();

    /// <summary>The reference to a generator's assembly, one for each file.</summary>
    public AnalyzerReference Reference(string path) => _references.GetOrAdd(path, Create);

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath) => _ = ContextOf(fullPath);

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath) => ContextOf(fullPath).LoadCopy(fullPath);

    private GeneratorLoadContext ContextOf(string path) =>
        _contexts.GetOrAdd(Path.GetDirectoryName(path)!, folder => new GeneratorLoadContext(folder));

    private AnalyzerFileReference Create(string path)
    {
        var reference = new AnalyzerFileReference(path, this);
        reference.AnalyzerLoadFailed += (_, failure) => Failures.Add(path, failure);
        return reference;
    }
}
