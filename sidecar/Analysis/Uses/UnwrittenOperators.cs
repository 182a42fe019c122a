using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sidecar.Analysis.Uses;

/// <summary>
/// Operators that are called where nothing is written: implicit conversions, <c>true</c> and <c>false</c>. Every expression
/// has to be asked for them, so that they are only looked for when one of them is meant.
/// </summary>
internal static class UnwrittenOperators
{
    /// <summary>What stands for them among words; no text holds it.</summary>
    public const string Word = "\0operators";

    /// <summary>Those that <paramref name="tree"/> calls, each at the expression that it is applied to.</summary>
    public static IEnumerable<BoundUse> Of(SemanticModel model, SyntaxTree tree, CancellationToken cancellation) =>
        In(model, tree.GetRoot(cancellation), cancellation)
            .Select(call => new BoundUse(tree, call.Syntax.GetFirstToken().Span, [call.Operator], isImplicit: true));

    /// <summary>Those that are called below <paramref name="node"/>.</summary>
    public static IEnumerable<(SyntaxNode Syntax, IMethodSymbol Operator)> In(SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        var roots = node.DescendantNodesAndSelf(inner => !IsRoot(inner)).Where(IsRoot);
        foreach (var operation in roots.Select(root => model.GetOperation(root, cancellation)).OfType<IOperation>().SelectMany(root => root.DescendantsAndSelf()))
            foreach (var called in CalledBy(operation).OfType<IMethodSymbol>())
                yield return (operation.Syntax, called);
        foreach (var loop in node.DescendantNodesAndSelf().OfType<CommonForEachStatementSyntax>())
        {
            var info = model.GetForEachStatementInfo(loop);
            foreach (var called in new[] { info.ElementConversion.MethodSymbol, info.CurrentConversion.MethodSymbol }.OfType<IMethodSymbol>())
                yield return (loop, called);
        }
    }

    // Whatever the compiler binds as a whole.
    private static bool IsRoot(SyntaxNode node) => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or EqualsValueClauseSyntax
        or ArrowExpressionClauseSyntax or AttributeSyntax or PrimaryConstructorBaseTypeSyntax or BlockSyntax or StatementSyntax or ExpressionSyntax { Parent: AnonymousFunctionExpressionSyntax };

    private static IEnumerable<IMethodSymbol?> CalledBy(IOperation operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => [conversion.OperatorMethod],
        ICompoundAssignmentOperation assignment => [assignment.InConversion.MethodSymbol, assignment.OutConversion.MethodSymbol],
        ICoalesceOperation coalesce => [coalesce.ValueConversion.MethodSymbol],
        ISpreadOperation spread => [spread.ElementConversion.MethodSymbol],
        IUnaryOperation { OperatorKind: UnaryOperatorKind.True or UnaryOperatorKind.False } truth => [truth.OperatorMethod],
        _ => [],
    };
}
