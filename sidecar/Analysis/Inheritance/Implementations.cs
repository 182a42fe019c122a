using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Inheritance;

/// <summary>Finds what implements, overrides or derives from a symbol.</summary>
internal static class Implementations
{
    /// <summary>Those of <paramref name="symbol"/>, nearer ones first; none of what can have none.</summary>
    public static Task<IReadOnlyList<FoundImplementation>> OfAsync(Snapshot snapshot, MergedSymbol symbol, CancellationToken cancellation) =>
        snapshot.Units.RememberAsync((typeof(Implementations), symbol.KeyOfAll), () => LookAsync(snapshot, symbol, cancellation));

    private static async Task<IReadOnlyList<FoundImplementation>> LookAsync(Snapshot snapshot, MergedSymbol symbol, CancellationToken cancellation)
    {
        if (symbol.Symbol is INamedTypeSymbol type)
            return [.. (await DerivedTypes.AllAsync(snapshot, symbol, int.MaxValue, cancellation).ConfigureAwait(false)).Select(derived => OfType(type, derived))];
        if (symbol.Symbol is not (IMethodSymbol or IPropertySymbol or IEventSymbol) || symbol.Symbol.ContainingType is not { } container || !symbol.Symbols.Any(CanHaveOthers))
            return [];
        // Every class has the members of object; only those are looked at that declare one of the name.
        if (container.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum)
            return await ObjectMembers.OverridingAsync(snapshot, symbol, cancellation).ConfigureAwait(false);
        var types = MergedSymbol.Of([.. symbol.Variants.Select(member => member.Container)]);
        return MemberImplementations.In(snapshot, await DerivedTypes.AllAsync(snapshot, types, int.MaxValue, cancellation).ConfigureAwait(false), symbol, cancellation);
    }

    /// <summary>Whether <paramref name="member"/> can be implemented or overridden.</summary>
    public static bool CanHaveOthers(ISymbol member) => (member.IsAbstract || member.IsVirtual || member.IsOverride) && !member.IsSealed;

    private static FoundImplementation OfType(INamedTypeSymbol type, DerivedType derived)
    {
        var isInterface = type.TypeKind == TypeKind.Interface && ((INamedTypeSymbol)derived.Type.Symbol).TypeKind != TypeKind.Interface;
        return new FoundImplementation(derived.Type, isInterface ? ImplementationKind.Implements : ImplementationKind.Derives, derived.Distance) { Through = derived.Through };
    }
}
