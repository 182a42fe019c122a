using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;

namespace Sidecar.Analysis.Calls;

/// <summary>What calls can be asked of.</summary>
internal static class CallTargets
{
    /// <summary>What <paramref name="target"/> stands for: of a type all its constructors, of an accessor its property; null when there is none.</summary>
    /// <exception cref="RequestException">It is nothing that is called.</exception>
    public static CallNode? Of(Snapshot snapshot, SymbolTarget target, CancellationToken cancellation)
    {
        if (target.Symbols.FirstOrDefault(symbol => !CanBeCalled(symbol)) is { } other)
            throw new RequestException(
                ErrorCode.InvalidParameters,
                $"Nothing calls the {SymbolDescription.KindOf(other)} {SymbolDescription.SignatureOf(other)}, and it calls nothing: ask about a member, a local function, or a class or struct for its constructors. 'refs' tells where it is used.");
        var members = target.Symbols.SelectMany(symbol => symbol switch
        {
            INamedTypeSymbol type => type.InstanceConstructors,
            IMethodSymbol { AssociatedSymbol: { } property } => [property],
            _ => (IEnumerable<ISymbol>)[symbol],
        });
        var declared = members.Select(member => CurrentSymbol.Of(snapshot, member, cancellation)).ToArray();
        return declared.Length == 0 ? null : new CallNode(MergedSymbol.Of(declared), IsInitializer: false);
    }

    private static bool CanBeCalled(ISymbol symbol) => symbol is IMethodSymbol or IPropertySymbol or IEventSymbol or IFieldSymbol
        or INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct };
}
