using TopLevelTypeName = ICSharpCode.Decompiler.TypeSystem.TopLevelTypeName;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Decompiling;

/// <summary>Finds the assembly of a symbol that has no source, and has it decompiled.</summary>
internal static class MetadataSource
{
    /// <summary>
    /// What declares <paramref name="symbol"/>, decompiled; null when that cannot be done. Remembered, since lines of it are asked for page by page.
    /// </summary>
    public static async Task<DecompiledText?> OfAsync(Snapshot snapshot, ISymbol symbol, CancellationToken cancellation)
    {
        var declared = DeclaredOf(symbol);
        if (SymbolIds.Of(declared) is not { } id || Outermost(declared) is not { } type || FileOf(snapshot, declared.ContainingAssembly) is not var (unit, file))
            return null;
        var found = await snapshot.Units.RememberAsync((typeof(MetadataSource), file.Path, id), () => Task.Run(
            () => new Found(DecompiledText.Of(
                file.Path,
                IsReference(declared.ContainingAssembly),
                new TopLevelTypeName(type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(), type.Name, type.Arity),
                id,
                unit.Parts.Assemblies.Select(assembly => assembly.File.Path),
                cancellation)),
            cancellation)).ConfigureAwait(false);
        return found.Text;
    }

    private static ISymbol DeclaredOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol or ITypeParameterSymbol => DeclaredOf(symbol.ContainingSymbol),
        IMethodSymbol { AssociatedSymbol: { } member } => member.OriginalDefinition,
        _ => symbol.OriginalDefinition,
    };

    private static INamedTypeSymbol? Outermost(ISymbol symbol) =>
        symbol.ContainingType is { } outer ? Outermost(outer) : symbol as INamedTypeSymbol;

    private static (ProjectUnit Unit, AssemblyFile File)? FileOf(Snapshot snapshot, IAssemblySymbol assembly)
    {
        if (assembly.GetMetadata()?.Id is not { } id)
            return null;
        foreach (var unit in snapshot.Units.All)
            foreach (var reference in unit.Parts.Assemblies)
                if (Path.GetFileNameWithoutExtension(reference.File.Path).Equals(assembly.Name, StringComparison.OrdinalIgnoreCase) && reference.File.Metadata == id)
                    return (unit, reference.File);
        return null;
    }

    private static bool IsReference(IAssemblySymbol assembly) =>
        assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ReferenceAssemblyAttribute");

    private sealed record Found(DecompiledText? Text);
}
