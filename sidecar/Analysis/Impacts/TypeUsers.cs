using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Calls;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Impacts;

/// <summary>Who names a type or uses one of its members.</summary>
internal static class TypeUsers
{
    /// <summary>The members and types outside of <paramref name="type"/> that do; types not for what they derive from.</summary>
    public static async Task<IReadOnlyList<CallNode>> OfAsync(Snapshot snapshot, CallerSearch search, MergedSymbol type, CancellationToken cancellation)
    {
        var users = new List<CallNode>(await NamingAsync(snapshot, type, cancellation).ConfigureAwait(false));
        var members = type.Variants.SelectMany(variant => variant.Type.GetMembers().Where(IsUsedFromOutside), (variant, member) => new Declared(member, variant.Unit));
        foreach (var member in MergedSymbol.Merge(members))
            users.AddRange((await search.OfAsync(new CallNode(member, IsInitializer: false)).ConfigureAwait(false)).Select(edge => edge.Node));
        return
        [
            .. users.Where(user => !IsInside(user.Member.Symbol, type))
                .GroupBy(user => user.Key)
                .Select(same => new CallNode(MergedSymbol.Of(same.First().Member.Key, same.SelectMany(user => user.Member.Variants)), same.First().IsInitializer)),
        ];
    }

    private static async Task<IEnumerable<CallNode>> NamingAsync(Snapshot snapshot, MergedSymbol type, CancellationToken cancellation)
    {
        var uses = await UseSearch.RunAsync(snapshot, type.Symbols, file: null, cancellation).ConfigureAwait(false);
        var keys = type.Symbols.Select(KinKeys.Of).ToHashSet();
        return uses.AsParallel().WithCancellation(cancellation)
            .Select(use => (use.Unit, Context: CallContext.Of(use, cancellation)))
            .Where(use => use.Context.Member is { } member && !(member.Symbol is INamedTypeSymbol user && DirectBases.Of(user).Any(b => keys.Contains(KinKeys.Of(b)))))
            .Select(use => new CallNode(
                MergedSymbol.Of(MergedSymbol.KeyOf(use.Context.Member!.Symbol), [new Declared(use.Context.Member.Symbol.OriginalDefinition, use.Unit)]), use.Context.Member.IsInitializer));
    }

    private static bool IsUsedFromOutside(ISymbol member) =>
        member.DeclaredAccessibility != Accessibility.Private
            && member is not (IMethodSymbol { AssociatedSymbol: not null } or INamedTypeSymbol)
            && (!member.IsImplicitlyDeclared || member is IMethodSymbol { MethodKind: MethodKind.Constructor });

    private static bool IsInside(ISymbol symbol, MergedSymbol type)
    {
        for (var at = symbol; at is not null; at = at.ContainingType)
            if (at is INamedTypeSymbol && MergedSymbol.KeyOf(at) == type.Key)
                return true;
        return false;
    }
}
