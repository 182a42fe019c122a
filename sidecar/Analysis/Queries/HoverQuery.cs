using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="Hover"/>.</summary>
public static class HoverQuery
{
    /// <summary>What the symbol is, from its declaration and its documentation comment.</summary>
    public static async Task<HoverResult> RunAsync(Snapshot snapshot, Hover request, CancellationToken cancellation)
    {
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        var result = new HoverResult(target.Resolution, snapshot.Describe());
        return target.Symbol is not { } symbol ? result : result with
        {
            Signature = SymbolDescription.DeclarationOf(symbol),
            Documentation = DocumentationText.Of(symbol, cancellation),
            Constant = ConstantOf(symbol),
            Container = ContainerOf(symbol),
            Assembly = symbol.ContainingAssembly?.Name,
        };
    }

    private static string? ConstantOf(ISymbol symbol)
    {
        var (has, value) = symbol switch
        {
            IFieldSymbol field => (field.HasConstantValue, field.ConstantValue),
            ILocalSymbol local => (local.HasConstantValue, local.ConstantValue),
            _ => (false, null),
        };
        return !has ? null : value is null ? "null" : SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
    }

    private static string? ContainerOf(ISymbol symbol) => symbol.ContainingSymbol switch
    {
        null or INamespaceSymbol { IsGlobalNamespace: true } or IModuleSymbol or IAssemblySymbol => null,
        var container => SymbolDescription.SignatureOf(container),
    };
}
