using System.Reflection.Metadata;
using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.Documentation;
using ICSharpCode.Decompiler.Metadata;
using ICSharpCode.Decompiler.TypeSystem;

namespace Sidecar.Analysis.Decompiling;

/// <summary>What an assembly declares, as C#.</summary>
/// <param name="File">The assembly that was read.</param>
/// <param name="Lines">The code.</param>
/// <param name="HasBodies">Whether the assembly holds what its members do.</param>
internal sealed record DecompiledText(string File, IReadOnlyList<string> Lines, bool HasBodies)
{
    private const int MostForwards = 4;

    /// <summary>
    /// What declares <paramref name="id"/>, a documentation id, in the assembly at <paramref name="path"/>, or in the one that runs in its place when it is
    /// a <paramref name="reference"/> assembly; null when it is in none of them, or cannot be understood. Only that is decompiled, and nothing is written.
    /// </summary>
    /// <param name="path">The assembly.</param>
    /// <param name="reference">Whether it is one without bodies.</param>
    /// <param name="type">The outermost type that declares it.</param>
    /// <param name="id">The id.</param>
    /// <param name="others">The assemblies that code refers to beside it.</param>
    /// <param name="cancellation">Ends it.</param>
    public static DecompiledText? Of(
        string path, bool reference, TopLevelTypeName type, string id, IEnumerable<string> others, CancellationToken cancellation)
    {
        var references = others.ToLookup(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)!;
        foreach (var file in reference ? ImplementationFiles.Of(path).Take(1) : [])
            if (In(file, type, id, references!, hasBodies: true, cancellation) is { } found)
                return found;
        return In(path, type, id, references!, hasBodies: !reference, cancellation);
    }

    private static DecompiledText? In(
        string path, TopLevelTypeName type, string id, ILookup<string, string> others, bool hasBodies, CancellationToken cancellation)
    {
        try
        {
            using var assemblies = new ReferencedAssemblies(others);
            if (Declaring(assemblies.Open(path), type, assemblies) is not { } file || HandleOf(file, id) is not { IsNil: false } handle)
                return null;
            var decompiler = new CSharpDecompiler(file, assemblies, Settings()) { CancellationToken = cancellation };
            return new DecompiledText(file.FileName, LinesOf(decompiler.DecompileAsString(handle)), hasBodies);
        }
        catch (Exception e) when (e is DecompilerException or BadImageFormatException or MetadataFileNotSupportedException or IOException or UnauthorizedAccessException)
        {
            // Then there is no text, and the answer says so.
            return null;
        }
    }

    private static EntityHandle HandleOf(MetadataFile file, string id) => IdStringProvider.FindEntity(id, [file]).Item2;

    // What runs may only point to where the type went.
    private static MetadataFile? Declaring(MetadataFile file, TopLevelTypeName type, ReferencedAssemblies assemblies)
    {
        for (var i = 0; i < MostForwards && file.GetTypeDefinition(type).IsNil; i++)
        {
            var forwarder = file.GetTypeForwarder(new FullTypeName(type));
            if (forwarder.IsNil || file.Metadata.GetExportedType(forwarder).Implementation is not { Kind: HandleKind.AssemblyReference } target)
                return null;
            var next = assemblies.Resolve(new ICSharpCode.Decompiler.Metadata.AssemblyReference(file, (AssemblyReferenceHandle)target));
            if (next is null)
                return null;
            file = next;
        }
        return file;
    }

    private static DecompilerSettings Settings()
    {
        var settings = new DecompilerSettings { ThrowOnAssemblyResolveErrors = false };
        settings.CSharpFormattingOptions.IndentationString = "    ";
        return settings;
    }

    // The usings that it writes above are nobody's.
    private static string[] LinesOf(string code) =>
        [.. code.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').SkipWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal))];
}
