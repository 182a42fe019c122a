using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Uses;

/// <summary>
/// Members that a construct of the language calls without naming them. Operators that nothing is written for are
/// <see cref="UnwrittenOperators"/>.
/// </summary>
internal static class ImplicitUses
{
    /// <summary>What <paramref name="node"/> uses at its <paramref name="token"/>; empty when nothing.</summary>
    public static IEnumerable<ISymbol> Of(SemanticModel model, SyntaxNode node, SyntaxToken token, CancellationToken cancellation) => (node switch
    {
        CommonForEachStatementSyntax loop when token == loop.ForEachKeyword => OfLoop(model, loop),
        AwaitExpressionSyntax awaited when token == awaited.AwaitKeyword => OfAwait(model.GetAwaitExpressionInfo(awaited)),
        UsingStatementSyntax statement when token == statement.UsingKeyword =>
            OfDisposal(model, statement.Declaration?.Type ?? (SyntaxNode?)statement.Expression, statement.AwaitKeyword, cancellation),
        LocalDeclarationStatementSyntax statement when token == statement.UsingKeyword =>
            OfDisposal(model, statement.Declaration.Type, statement.AwaitKeyword, cancellation),
        BracketedArgumentListSyntax { Parent: { } access } => [model.GetSymbolInfo(access, cancellation).Symbol],
        AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) =>
            OfDeconstruction(model.GetDeconstructionInfo(assignment)),
        BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AssignmentExpressionSyntax or CastExpressionSyntax =>
            [model.GetSymbolInfo(node, cancellation).Symbol],
        InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.CollectionInitializerExpression) =>
            initializer.Expressions.Select(element => model.GetCollectionInitializerSymbolInfo(element, cancellation).Symbol),
        OrderByClauseSyntax clause => clause.Orderings.Select(ordering => model.GetSymbolInfo(ordering, cancellation).Symbol),
        QueryClauseSyntax clause => OfClause(model.GetQueryClauseInfo(clause, cancellation)),
        SelectOrGroupClauseSyntax => [model.GetSymbolInfo(node, cancellation).Symbol],
        _ => [],
    }).OfType<ISymbol>();

    private static IEnumerable<ISymbol?> OfLoop(SemanticModel model, CommonForEachStatementSyntax loop)
    {
        var info = model.GetForEachStatementInfo(loop);
        ISymbol?[] called = [info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod];
        return loop is ForEachVariableStatementSyntax variables
            ? called.Concat(OfDeconstruction(model.GetDeconstructionInfo(variables)))
            : called;
    }

    private static IEnumerable<ISymbol?> OfAwait(AwaitExpressionInfo info) => [info.GetAwaiterMethod, info.IsCompletedProperty, info.GetResultMethod];

    private static IEnumerable<ISymbol?> OfDisposal(SemanticModel model, SyntaxNode? resource, SyntaxToken awaited, CancellationToken cancellation)
    {
        if (resource is null || model.GetTypeInfo(resource, cancellation).Type is not { } type)
            return [];
        var name = awaited.IsKind(SyntaxKind.AwaitKeyword) ? "DisposeAsync" : "Dispose";
        var disposal = type.AllInterfaces.Append(type as INamedTypeSymbol).OfType<INamedTypeSymbol>()
            .Where(i => i.TypeKind == TypeKind.Interface)
            .SelectMany(i => i.GetMembers(name))
            .Select(member => type.FindImplementationForInterfaceMember(member) ?? member);
        return disposal.Concat(type.GetMembers(name).Where(m => m is IMethodSymbol { Parameters.IsEmpty: true })).Distinct(SymbolEqualityComparer.Default);
    }

    private static IEnumerable<ISymbol?> OfDeconstruction(DeconstructionInfo info) =>
        info.Nested.IsDefaultOrEmpty ? [info.Method] : info.Nested.SelectMany(OfDeconstruction).Prepend(info.Method);

    private static IEnumerable<ISymbol?> OfClause(QueryClauseInfo info) => [info.CastInfo.Symbol, info.OperationInfo.Symbol];
}
