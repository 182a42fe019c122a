using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Calls;

/// <summary>Constructors that call one of their base class without saying so.</summary>
internal static class ImplicitBaseCalls
{
    /// <summary>Those that call <paramref name="constructor"/>, each at its own name, or at its type's when it is not written either.</summary>
    public static async Task<IEnumerable<FoundCall>> OfAsync(Snapshot snapshot, MergedSymbol constructor, CancellationToken cancellation)
    {
        var called = constructor.Variants.Where(variant => IsCalled((IMethodSymbol)variant.Symbol)).ToArray();
        if (called.Length == 0)
            return [];
        var type = MergedSymbol.Of([.. called.Select(one => one.Container)]);
        var derived = await DerivedTypes.DirectAsync(snapshot, type, cancellation).ConfigureAwait(false);
        return derived.Where(one => one.Through is null)
            .SelectMany(one => one.Type.Variants)
            .SelectMany(variant => variant.Type.InstanceConstructors.Where(Constructors.CallsBaseUnsaid), (variant, caller) => new FoundCall(new EnclosingMember(caller, IsInitializer: false), Constructors.PlaceOf(caller, variant.Unit!)));
    }

    private static bool IsCalled(IMethodSymbol constructor) =>
        constructor.ContainingType is { TypeKind: TypeKind.Class, IsSealed: false } type && SymbolEqualityComparer.Default.Equals(Constructors.WithoutArguments(type), constructor);
}
