using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Overloads;

/// <summary>What a member is called on.</summary>
/// <param name="HasInstance">Whether there is an object, so that instance members can be called.</param>
/// <param name="HasType">Whether static members can be called.</param>
/// <param name="Through">The type that protected members are reached through; null where that does not matter.</param>
internal sealed record Receiver(bool HasInstance, bool HasType, ITypeSymbol? Through)
{
    /// <summary>What the method that <paramref name="called"/> names is called on.</summary>
    public static Receiver Of(SemanticModel model, ExpressionSyntax called, CancellationToken cancellation) => called switch
    {
        MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } => new(HasInstance: true, HasType: false, Through: null),
        MemberAccessExpressionSyntax { Expression: var value } => Of(model, value, model.GetSymbolInfo(value, cancellation).Symbol, cancellation),
        MemberBindingExpressionSyntax => new(HasInstance: true, HasType: false, ConditionalType(model, called, cancellation)),
        _ => new(HasInstance: !IsStatic(model.GetEnclosingSymbol(called.SpanStart, cancellation)), HasType: true, Through: null),
    };

    /// <summary>The type whose indexers <paramref name="access"/> can mean; null when it is not known.</summary>
    public static ITypeSymbol? TypeOfElements(SemanticModel model, SyntaxNode access, CancellationToken cancellation) => access switch
    {
        ElementAccessExpressionSyntax element => model.GetTypeInfo(element.Expression, cancellation).Type,
        ElementBindingExpressionSyntax => ConditionalType(model, access, cancellation),
        _ => access.FirstAncestorOrSelf<InitializerExpressionSyntax>()?.Parent is ExpressionSyntax creation ? model.GetTypeInfo(creation, cancellation).Type : null,
    };

    /// <summary>Whether <paramref name="method"/> can be called on this.</summary>
    public bool Allows(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.LocalFunction } => true,
        { MethodKind: MethodKind.ReducedExtension } => HasInstance,
        { IsStatic: true } => HasType,
        _ => HasInstance,
    };

    // "Color Color": what is called on a member that has the name of its type may mean either.
    private static Receiver Of(SemanticModel model, ExpressionSyntax value, ISymbol? symbol, CancellationToken cancellation)
    {
        if (symbol is INamespaceOrTypeSymbol)
            return new(HasInstance: IsAlsoMember(model, value, symbol), HasType: true, Through: null);
        var type = model.GetTypeInfo(value, cancellation).Type;
        return new(HasInstance: true, HasType: symbol is not null && symbol.Name == type?.Name, type);
    }

    private static bool IsAlsoMember(SemanticModel model, ExpressionSyntax value, ISymbol type) =>
        value is IdentifierNameSyntax name && model.LookupSymbols(value.SpanStart, name: name.Identifier.ValueText)
            .Any(symbol => Callable.TypeOf(symbol) is { } own && own.Equals(type, SymbolEqualityComparer.Default));

    private static ITypeSymbol? ConditionalType(SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        var conditional = node.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(one => one.WhenNotNull.Span.Contains(node.Span));
        var type = conditional is null ? null : model.GetTypeInfo(conditional.Expression, cancellation).Type;
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }

    private static bool IsStatic(ISymbol? enclosing)
    {
        while (enclosing is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            enclosing = enclosing.ContainingSymbol;
        return enclosing is { IsStatic: true };
    }
}
