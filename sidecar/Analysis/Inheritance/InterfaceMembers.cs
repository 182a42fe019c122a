using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Inheritance;

/// <summary>Members of interfaces that a class knows nothing of, and that it implements all the same for a class that derives from it.</summary>
internal static class InterfaceMembers
{
    /// <summary>Those that <paramref name="member"/> implements for types that derive from its own.</summary>
    public static async Task<IReadOnlyList<ISymbol>> ThroughDerivedAsync(Snapshot snapshot, MergedSymbol member, CancellationToken cancellation)
    {
        if (member.Symbol is not { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType: { TypeKind: TypeKind.Class, IsSealed: false } type }
            || member.Symbol is not (IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or IEventSymbol))
            return [];
        var keys = member.Symbols.Select(KinKeys.Of).ToHashSet();
        var types = MergedSymbol.Of([.. member.Variants.Select(variant => variant.Container)]);
        var derived = await DerivedTypes.AllAsync(snapshot, types, int.MaxValue, cancellation).ConfigureAwait(false);
        var own = type.AllInterfaces.Select(KinKeys.Of).ToHashSet();
        return
        [
            .. derived.SelectMany(one => one.Type.Variants)
                .SelectMany(variant => variant.Type.Interfaces.SelectMany(said => said.AllInterfaces.Prepend(said)), (variant, implemented) => (variant.Type, Interface: implemented))
                .Where(pair => pair.Type.TypeKind != TypeKind.Interface && !own.Contains(KinKeys.Of(pair.Interface)))
                .SelectMany(pair => pair.Interface.GetMembers(member.Symbol.Name), (pair, declared) => (pair.Type, Member: declared))
                .Where(pair => pair.Type.FindImplementationForInterfaceMember(pair.Member) is { } found && keys.Contains(KinKeys.Of(found.OriginalDefinition)))
                .Select(pair => pair.Member.OriginalDefinition)
                .DistinctBy(KinKeys.Of),
        ];
    }
}
