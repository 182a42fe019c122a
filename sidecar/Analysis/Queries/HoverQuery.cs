using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="Hover"/>.</summary>
public static class HoverQuery
{
    /// <summary>What the symbol is, from its declaration and its documentation comment, which is cut by lines.</summary>
    public static async Task<HoverResult> RunAsync(Snapshot snapshot, Hover request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        var target = await SymbolResolver.ResolveAsync(snapshot, request, cancellation).ConfigureAwait(false);
        page = page.Within(() => TargetGaps.Of(snapshot, request, target));
        var documentation = target.Symbol is { } documented ? DocumentationText.Of(documented, cancellation)?.Split('\n') : null;
        return page.Cut(documentation ?? [], line => line, (lines, answer) => Describe(target, answer) with
        {
            Documentation = lines.Count == 0 ? null : string.Join('\n', lines),
        });
    }

    private static HoverResult Describe(SymbolTarget target, AnswerInfo answer)
    {
        var result = new HoverResult(target.Resolution, answer);
        return target.Symbol is not { } symbol ? result : result with
        {
            Signature = SymbolDescription.DeclarationOf(symbol),
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
