using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Inheritance;

/// <summary>Overrides of members that every class or struct has.</summary>
internal static class ObjectMembers
{
    /// <summary>What overrides <paramref name="member"/>, found by its name; of records also what the compiler adds.</summary>
    public static async Task<IReadOnlyList<FoundImplementation>> OverridingAsync(Snapshot snapshot, MergedSymbol member, CancellationToken cancellation)
    {
        var targets = member.Symbols.Select(KinKeys.Of).ToHashSet();
        var name = member.Symbol.Name;
        var declared = await DeclarationSearch.FindAsync(snapshot, name, StringComparison.Ordinal, SymbolFilter.Member, cancellation).ConfigureAwait(false);
        var table = await BaseTable.OfAsync(snapshot, cancellation).ConfigureAwait(false);
        var records = await TypeBinding.BindAsync(table.Saying(NameHash.Of("IEquatable")), cancellation).ConfigureAwait(false);
        var overriding = declared.Select(symbol => CurrentSymbol.Of(snapshot, symbol, cancellation))
            .Concat(records.Where(type => type.Type.IsRecord).SelectMany(type => type.Type.GetMembers(name), (type, symbol) => new Declared(symbol, type.Unit)))
            .Where(found => found.Symbol.IsOverride && Hierarchy.AllOverridden(found.Symbol).Any(above => targets.Contains(KinKeys.Of(above))));
        return
        [
            .. MergedSymbol.Merge(overriding).Select(found => new FoundImplementation(found, ImplementationKind.Overrides, Distance: 1)
            {
                Through = Hierarchy.Overridden(found.Symbol) is { } next && !targets.Contains(KinKeys.Of(next.OriginalDefinition))
                    ? CurrentSymbol.Of(snapshot, next, cancellation).Symbol
                    : null,
            }),
        ];
    }
}
