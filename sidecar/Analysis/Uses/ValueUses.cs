using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Uses;

/// <summary>Tells whether what has a value is read or given one.</summary>
internal static class ValueUses
{
    /// <summary>What is done with <paramref name="used"/>, of which <paramref name="whole"/> is the expression.</summary>
    public static UseKind Of(SyntaxNode whole, ISymbol used)
    {
        var expression = whole;
        while (expression.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            expression = expression.Parent;
        // What is behind the dot of a?.b stands for all of it.
        if (expression is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax && expression.Parent is ConditionalAccessExpressionSyntax access)
            expression = access;
        return expression.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == expression => OfAssignment(assignment, used),
            PrefixUnaryExpressionSyntax prefix when prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression => UseKind.ReadWrite,
            PostfixUnaryExpressionSyntax postfix when postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => UseKind.ReadWrite,
            RefExpressionSyntax => UseKind.ReadWrite,
            ArgumentSyntax argument => OfArgument(argument),
            NameEqualsSyntax { Parent: AttributeArgumentSyntax } => UseKind.Write,
            NameColonSyntax { Parent: ArgumentSyntax or AttributeArgumentSyntax } => UseKind.Write,
            ForEachVariableStatementSyntax loop when loop.Variable == expression => UseKind.Write,
            _ => UseKind.Read,
        };
    }

    private static UseKind OfAssignment(AssignmentExpressionSyntax assignment, ISymbol used) => assignment.Kind() switch
    {
        SyntaxKind.SimpleAssignmentExpression => UseKind.Write,
        SyntaxKind.AddAssignmentExpression when used is IEventSymbol => UseKind.Subscribe,
        SyntaxKind.SubtractAssignmentExpression when used is IEventSymbol => UseKind.Unsubscribe,
        _ => UseKind.ReadWrite,
    };

    private static UseKind OfArgument(ArgumentSyntax argument) => argument.RefKindKeyword.Kind() switch
    {
        SyntaxKind.RefKeyword => UseKind.ReadWrite,
        SyntaxKind.OutKeyword => UseKind.Write,
        _ => argument.Parent is TupleExpressionSyntax tuple && IsTarget(tuple) ? UseKind.Write : UseKind.Read,
    };

    // (a, (b, c)) = …
    private static bool IsTarget(TupleExpressionSyntax tuple) => tuple.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == tuple,
        ForEachVariableStatementSyntax loop => loop.Variable == tuple,
        ArgumentSyntax { Parent: TupleExpressionSyntax outer } => IsTarget(outer),
        _ => false,
    };
}
