using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Calls;

/// <summary>The member whose code holds a place: lambdas and local functions are part of the member around them.</summary>
/// <param name="Symbol">The member; a type for what its attributes say, an assembly for what stands outside of all types.</param>
/// <param name="IsInitializer">Whether the place is in the initializer of the field or property.</param>
internal sealed record EnclosingMember(ISymbol Symbol, bool IsInitializer)
{
    /// <summary>The member around <paramref name="token"/>.</summary>
    public static EnclosingMember Of(SemanticModel model, SyntaxToken token, CancellationToken cancellation)
    {
        var isInitializer = false;
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            isInitializer |= node is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } };
            if (SymbolOf(model, node, token, cancellation) is { } symbol)
                return new EnclosingMember(symbol, isInitializer);
        }
        return new EnclosingMember(model.Compilation.Assembly, IsInitializer: false);
    }

    private static ISymbol? SymbolOf(SemanticModel model, SyntaxNode node, SyntaxToken token, CancellationToken cancellation) => node switch
    {
        BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or EnumMemberDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax =>
            PrimaryConstructorOf(model, node, token, cancellation) ?? model.GetDeclaredSymbol(node, cancellation),
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } => model.GetDeclaredSymbol(node, cancellation),
        BaseFieldDeclarationSyntax field => model.GetDeclaredSymbol(field.Declaration.Variables[0], cancellation),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax file } => model.GetDeclaredSymbol(file, cancellation),
        _ => null,
    };

    // What stands in the parentheses behind a type's name, or behind its base's, runs when it is created.
    private static IMethodSymbol? PrimaryConstructorOf(SemanticModel model, SyntaxNode node, SyntaxToken token, CancellationToken cancellation) =>
        node is TypeDeclarationSyntax type
            && (type.ParameterList?.Span.Contains(token.Span) == true || type.BaseList?.Types is [PrimaryConstructorBaseTypeSyntax based, ..] && based.Span.Contains(token.Span))
            && model.GetDeclaredSymbol(type, cancellation) is INamedTypeSymbol symbol
            ? symbol.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == type.SyntaxTree && part.Span == type.Span))
            : null;
}
