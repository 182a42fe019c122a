using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>What a type or a namespace declares, in whichever files, or in metadata.</summary>
internal static class SymbolMembers
{
    /// <summary>The types of a namespace and its child namespaces; those of referenced assemblies only where source declares none.</summary>
    public static IEnumerable<Member> Of(Snapshot snapshot, INamespaceSymbol space, CancellationToken cancellation)
    {
        var members = space.GetMembers().Where(m => m.CanBeReferencedByName).ToArray();
        var inSource = members.Where(m => m.Locations.Any(l => l.IsInSource)).ToArray();
        return Describe(snapshot, inSource.Length > 0 ? inSource : members, cancellation).Select(m => new Member(0, m.Summary));
    }

    /// <summary>The members of a type, those of nested types behind them.</summary>
    public static IEnumerable<Member> Of(
        Snapshot snapshot, INamedTypeSymbol type, CancellationToken cancellation, int depth = 0)
    {
        var declared = type.GetMembers().Where(m => !m.IsImplicitlyDeclared && m is not IMethodSymbol { AssociatedSymbol: not null } && !IsMadeByCompiler(m));
        foreach (var (symbol, summary) in Describe(snapshot, declared, cancellation))
        {
            yield return new Member(depth, summary);
            if (symbol is not INamedTypeSymbol nested)
                continue;
            foreach (var inner in Of(snapshot, nested, cancellation, depth + 1))
                yield return inner;
        }
    }

    // State machines, closures and backing fields, which an assembly holds like all else.
    private static bool IsMadeByCompiler(ISymbol symbol) => symbol.Name.StartsWith('<');

    // In the order of the source; what comes from metadata, by name.
    private static IEnumerable<(ISymbol Symbol, SymbolSummary Summary)> Describe(
        Snapshot snapshot, IEnumerable<ISymbol> symbols, CancellationToken cancellation) =>
        symbols
            .Select(symbol => (Symbol: symbol, Place: CodeLocations.OfDeclarations(snapshot, symbol, cancellation).FirstOrDefault()))
            .OrderBy(s => s.Place?.File, StringComparer.Ordinal)
            .ThenBy(s => s.Place?.Line)
            .ThenBy(s => s.Place?.Column)
            .ThenBy(s => s.Symbol.Name, StringComparer.Ordinal)
            .Select(s => (s.Symbol, SymbolDescription.Summarize(s.Symbol, s.Place)));
}
