using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Calls;

/// <summary>What a piece of code calls.</summary>
internal static class CalledMembers
{
    /// <summary>Each member that <paramref name="part"/> calls or names, with the place.</summary>
    public static IEnumerable<(ISymbol Called, CallPlace Place)> In(CodePart part, CancellationToken cancellation)
    {
        var tree = part.Node.SyntaxTree;
        var model = UseModel.Of(part.Compilation, tree);
        var tokens = part.Node.DescendantTokens(node => node is not AttributeListSyntax).Where(IsAsked);
        var unwritten = UnwrittenOperators.In(model, part.Node, cancellation)
            .Select(call => new BoundUse(tree, call.Syntax.GetFirstToken().Span, [call.Operator], isImplicit: true));
        foreach (var use in NamedUses.Of(model, tokens, typesOnly: false, cancellation).Concat(unwritten))
        {
            var kind = CallKinds.Of(tree.GetRoot(cancellation).FindToken(use.Span.Start), use.Symbols, use.IsImplicit);
            if (kind is null)
                continue;
            foreach (var called in use.Symbols.Select(CalledBy).OfType<ISymbol>())
                yield return (called, new CallPlace(use, kind.Value, use.IsImplicit, Through: null, part.Unit));
        }
    }

    // A construct with several signs is asked once.
    private static bool IsAsked(SyntaxToken token) => token.Parent switch
    {
        CastExpressionSyntax or BracketedArgumentListSyntax or InitializerExpressionSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax => token.Parent.GetFirstToken() == token,
        _ => true,
    };

    // What a local function calls counts for the member around it, so that it is not called itself; what a delegate calls is not
    // known; "+=" of an event is bound where the event is named, too.
    private static ISymbol? CalledBy(ISymbol symbol) => symbol.OriginalDefinition switch
    {
        IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.BuiltinOperator or MethodKind.DelegateInvoke or MethodKind.EventAdd or MethodKind.EventRemove } => null,
        IMethodSymbol { AssociatedSymbol: { } property } => property,
        IMethodSymbol { IsImplicitlyDeclared: true, IsStatic: true } method => ExtensionOf(method) ?? method,
        IMethodSymbol or IPropertySymbol or IEventSymbol => symbol.OriginalDefinition,
        _ => null,
    };

    // A member of an extension block that is called by the class around it.
    private static ISymbol? ExtensionOf(IMethodSymbol method) => method.ContainingType.GetTypeMembers()
        .Where(type => type.IsExtension)
        .SelectMany(type => type.GetMembers())
        .OfType<IMethodSymbol>()
        .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.AssociatedExtensionImplementation, method)) is { } found
            ? found.AssociatedSymbol ?? found
            : null;
}
