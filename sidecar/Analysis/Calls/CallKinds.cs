using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Calls;

/// <summary>What code does with a member, as its syntax says.</summary>
internal static class CallKinds
{
    /// <summary>
    /// What the use at <paramref name="token"/> does with what is bound there; null when it is no code: documentation, <c>nameof</c>
    /// except in an attribute, which is how tests name their data.
    /// </summary>
    public static CallKind? Of(SyntaxToken token, ImmutableArray<ISymbol> symbols, bool isImplicit)
    {
        if (token.Parent is not { } node || node.IsPartOfStructuredTrivia())
            return null;
        if (IsInNameOf(node))
            return node.FirstAncestorOrSelf<AttributeSyntax>() is null ? null : CallKind.Reference;
        if (symbols.Any(symbol => symbol is IMethodSymbol))
            return isImplicit || node is ConstructorInitializerSyntax || IsCalled(Whole(node)) ? CallKind.Call : CallKind.Reference;
        return symbols.Any(symbol => symbol is IPropertySymbol or IEventSymbol or IFieldSymbol)
            ? OfAccess(Whole(node), symbols.Any(symbol => symbol is IEventSymbol))
            : CallKind.Reference;
    }

    private static bool IsInNameOf(SyntaxNode node)
    {
        for (var at = node; at is not (null or StatementSyntax or MemberDeclarationSyntax); at = at.Parent)
            if (at is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } called, ArgumentList.Arguments.Count: 1 } && !called.Span.Contains(node.Span))
                return true;
        return false;
    }

    // In a.b.C the last name stands for the whole; an indexer's bracket for all that is before it.
    private static SyntaxNode Whole(SyntaxNode node) => node.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == node => Whole(access),
        MemberBindingExpressionSyntax binding => Whole(binding),
        QualifiedNameSyntax name when name.Right == node => Whole(name),
        AliasQualifiedNameSyntax name when name.Name == node => Whole(name),
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax when node is BracketedArgumentListSyntax => Whole(node.Parent),
        ParenthesizedExpressionSyntax parenthesized => Whole(parenthesized),
        PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Whole(suppressed),
        ConditionalAccessExpressionSyntax conditional when conditional.WhenNotNull == node && node is not InvocationExpressionSyntax => Whole(conditional),
        _ => node,
    };

    private static bool IsCalled(SyntaxNode whole) => whole.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression == whole,
        BaseObjectCreationExpressionSyntax or PrimaryConstructorBaseTypeSyntax => true,
        _ => false,
    };

    private static CallKind OfAccess(SyntaxNode whole, bool isEvent) => whole.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == whole => OfAssignment(assignment, isEvent),
        PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) => CallKind.GetSet,
        PostfixUnaryExpressionSyntax => CallKind.GetSet,
        RefExpressionSyntax => CallKind.GetSet,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword } => CallKind.GetSet,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword } => CallKind.Set,
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } when IsDeconstructed(tuple) => CallKind.Set,
        NameEqualsSyntax { Parent: AttributeArgumentSyntax } => CallKind.Set,
        InvocationExpressionSyntax call when isEvent && call.Expression == whole => CallKind.Raise,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Parent: InvocationExpressionSyntax } when isEvent => CallKind.Raise,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" } } } when isEvent => CallKind.Raise,
        _ => CallKind.Get,
    };

    private static CallKind OfAssignment(AssignmentExpressionSyntax assignment, bool isEvent) => assignment.Kind() switch
    {
        SyntaxKind.AddAssignmentExpression when isEvent => CallKind.Add,
        SyntaxKind.SubtractAssignmentExpression when isEvent => CallKind.Remove,
        // "{ Items = { 1, 2 } }" adds to what is there.
        SyntaxKind.SimpleAssignmentExpression => assignment.Right is InitializerExpressionSyntax ? CallKind.Get : CallKind.Set,
        _ => CallKind.GetSet,
    };

    private static bool IsDeconstructed(TupleExpressionSyntax tuple) => tuple.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == tuple,
        ForEachVariableStatementSyntax loop => loop.Variable == tuple,
        ArgumentSyntax { Parent: TupleExpressionSyntax outer } => IsDeconstructed(outer),
        _ => false,
    };
}
