using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Generators;

/// <summary>The assemblies of one generator folder. The compiler's own are shared with the process.</summary>
/// <remarks>Never told to unload, since a question may still run on an older snapshot: it goes when nothing refers to it.</remarks>
internal sealed class GeneratorLoadContext(string folder) : AssemblyLoadContext("generators of " + folder, isCollectible: true)
{
    private readonly ConcurrentDictionary<string, Lazy<Assembly>> _copies = new(WorkspacePath.Comparer);

    /// <summary>The assembly at <paramref name="path"/>, from a copy in memory.</summary>
    public Assembly LoadCopy(string path) =>
        _copies.GetOrAdd(path, file => new Lazy<Assembly>(() => LoadFromStream(new MemoryStream(File.ReadAllBytes(file))))).Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (IsOfCompiler(assemblyName.Name!))
            return null;
        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadCopy(path) : null;
    }

    private static bool IsOfCompiler(string name) =>
        name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis.Workspaces"
            or "Microsoft.CodeAnalysis.CSharp.Workspaces" or "System.Collections.Immutable" or "System.Reflection.Metadata"
            or "System.Runtime" or "netstandard" or "System.Memory" or "System.Buffers" or "System.Threading.Tasks.Extensions"
            or "System.Runtime.CompilerServices.Unsafe" or "System.Numerics.Vectors" or "System.Text.Encoding.CodePages";
}
