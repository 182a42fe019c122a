using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sidecar.Comparison.Oracle;

/// <summary>
/// Reads what each member of a file calls from the compiler's operations, declaration by declaration: no token is looked at, and
/// nothing is looked up.
/// </summary>
internal sealed class CallReader(SymbolKeys keys, Relations relations)
{
    public void Read(SemanticModel model, string file)
    {
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodesAndSelf().Where(IsCode))
            if (OwnerOf(model, node)?.GetDocumentationCommentId() is { } owner && model.GetOperation(node) is { } operation)
                Walk(operation, owner, file);
        // Tests name their data so.
        foreach (var attribute in model.SyntaxTree.GetRoot().DescendantNodes().OfType<AttributeSyntax>())
            foreach (var named in attribute.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.Expression.ToString() == "nameof"))
                if (OwnerOf(model, attribute)?.GetDocumentationCommentId() is { } owner && named.ArgumentList.Arguments[0].Expression is var argument)
                    foreach (var symbol in model.GetSymbolInfo(argument) is { Symbol: { } one } ? [one] : model.GetSymbolInfo(argument).CandidateSymbols)
                        if (keys.Of(symbol) is { } key)
                            relations.AddCall(key, owner, Repository.PlaceOf(file, argument.DescendantTokens().Last()));
    }

    private void Walk(IOperation operation, string owner, string file)
    {
        if (operation is INameOfOperation)
            return;
        foreach (var called in CalledBy(operation).OfType<ISymbol>())
            if (keys.Of(PropertyOf(called)) is { } key)
                relations.AddCall(key, owner, Repository.PlaceOf(file, NameIn(operation.Syntax, called)));
        foreach (var child in operation.ChildOperations)
            Walk(child, owner, file);
    }

    private static bool IsCode(SyntaxNode node) => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or AttributeSyntax or PrimaryConstructorBaseTypeSyntax
        or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }
        or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or EnumMemberDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }
        || node is CompilationUnitSyntax file && file.Members.Any(member => member is GlobalStatementSyntax);

    private static ISymbol? OwnerOf(SemanticModel model, SyntaxNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
            switch (at)
            {
                case PrimaryConstructorBaseTypeSyntax or ParameterListSyntax { Parent: TypeDeclarationSyntax }:
                    var type = at.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
                    return ((INamedTypeSymbol)model.GetDeclaredSymbol(type)!).InstanceConstructors.First(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax() == type));
                case BaseFieldDeclarationSyntax field:
                    return model.GetDeclaredSymbol(node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() ?? field.Declaration.Variables[0]);
                case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or EnumMemberDeclarationSyntax:
                    return model.GetDeclaredSymbol(at);
                case CompilationUnitSyntax file when node == at:
                    return model.GetDeclaredSymbol(file);
            }
        return null;
    }

    private static IEnumerable<ISymbol?> CalledBy(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IObjectCreationOperation creation => [creation.Constructor],
        IMethodReferenceOperation reference => [reference.Method],
        IMemberReferenceOperation reference => [reference.Member],
        IBinaryOperation binary => [binary.OperatorMethod],
        IUnaryOperation unary => [unary.OperatorMethod],
        IIncrementOrDecrementOperation step => [step.OperatorMethod],
        ICompoundAssignmentOperation assignment => [assignment.OperatorMethod],
        IConversionOperation conversion => [conversion.OperatorMethod],
        IRecursivePatternOperation pattern => [pattern.DeconstructSymbol],
        _ => [],
    };

    private static ISymbol PropertyOf(ISymbol symbol) => (symbol as IMethodSymbol)?.AssociatedSymbol ?? symbol;

    // Where the name is written; where it is not, any place of the construct.
    private static SyntaxToken NameIn(SyntaxNode node, ISymbol called)
    {
        var name = called is IMethodSymbol { MethodKind: MethodKind.Constructor } ? called.ContainingType.Name : called.Name;
        var expression = node switch
        {
            InvocationExpressionSyntax call => call.Expression,
            ObjectCreationExpressionSyntax creation => creation.Type,
            AttributeSyntax attribute => attribute.Name,
            PrimaryConstructorBaseTypeSyntax based => based.Type,
            ConstructorInitializerSyntax initializer => initializer,
            ConstructorDeclarationSyntax constructor => constructor.Body ?? (SyntaxNode?)constructor.ExpressionBody ?? constructor,
            _ => node,
        };
        return expression switch
        {
            ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword,
            ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword,
            ConditionalAccessExpressionSyntax conditional => NameIn(conditional.WhenNotNull, called),
            MemberAccessExpressionSyntax access => access.Name.Identifier,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier,
            QualifiedNameSyntax qualified => qualified.Right.Identifier,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier,
            SimpleNameSyntax simple => simple.Identifier,
            BlockSyntax or ArrowExpressionClauseSyntax => expression.GetFirstToken(),
            _ => expression.DescendantTokens().FirstOrDefault(token => token.ValueText == name, expression.GetFirstToken()),
        };
    }
}
