using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Comparison.Oracle;

/// <summary>A declaration in a tree, from its syntax alone.</summary>
/// <param name="Node">What the semantic model takes for it.</param>
/// <param name="Name">The token that answers point at.</param>
/// <param name="Kind">The word that C# has for it.</param>
internal sealed record DeclaredName(SyntaxNode Node, SyntaxToken Name, string Kind)
{
    /// <summary>All of the declaration.</summary>
    public SyntaxNode Whole => Node is VariableDeclaratorSyntax { Parent.Parent: MemberDeclarationSyntax all } ? all : Node;

    /// <summary>The types and members that a tree declares, in the order of its text.</summary>
    public static IEnumerable<DeclaredName> In(SyntaxNode root) =>
        root.DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or AttributeListSyntax))
            .SelectMany(node => (IEnumerable<DeclaredName?>)[Of(node), PrimaryConstructorOf(node)])
            .OfType<DeclaredName>();

    /// <summary>The symbol that is declared.</summary>
    public ISymbol? SymbolIn(SemanticModel model) => Node switch
    {
        ParameterListSyntax { Parent: { } type } => (model.GetDeclaredSymbol(type) as INamedTypeSymbol)?.InstanceConstructors
            .FirstOrDefault(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax() == type)),
        ParameterSyntax parameter => model.GetDeclaredSymbol(parameter)?.ContainingType.GetMembers(Name.ValueText)
            .FirstOrDefault(m => m is IPropertySymbol && m.DeclaringSyntaxReferences.Any(r => r.GetSyntax() == parameter)),
        _ => model.GetDeclaredSymbol(Node),
    };

    private static DeclaredName? Of(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => new(type, type.Identifier, KindOf(type)),
        DelegateDeclarationSyntax type => new(type, type.Identifier, "delegate"),
        MethodDeclarationSyntax method => new(method, method.Identifier, "method"),
        ConstructorDeclarationSyntax constructor => new(constructor, constructor.Identifier, "constructor"),
        DestructorDeclarationSyntax finalizer => new(finalizer, finalizer.Identifier, "finalizer"),
        OperatorDeclarationSyntax op => new(op, op.OperatorToken, "operator"),
        ConversionOperatorDeclarationSyntax op => new(op, op.Type.GetFirstToken(), "operator"),
        PropertyDeclarationSyntax property => new(property, property.Identifier, "property"),
        IndexerDeclarationSyntax indexer => new(indexer, indexer.ThisKeyword, "indexer"),
        EventDeclarationSyntax declared => new(declared, declared.Identifier, "event"),
        EnumMemberDeclarationSyntax member => new(member, member.Identifier, "enum member"),
        VariableDeclaratorSyntax { Parent.Parent: EventFieldDeclarationSyntax } field => new(field, field.Identifier, "event"),
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } one =>
            new(one, one.Identifier, field.Modifiers.Any(SyntaxKind.ConstKeyword) ? "constant" : "field"),
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => new(parameter, parameter.Identifier, "property"),
        _ => null,
    };

    private static DeclaredName? PrimaryConstructorOf(SyntaxNode node) =>
        node is TypeDeclarationSyntax { ParameterList: { } parameters } type ? new(parameters, type.Identifier, "constructor") : null;

    private static string KindOf(BaseTypeDeclarationSyntax type) => type.Kind() switch
    {
        SyntaxKind.ClassDeclaration => "class",
        SyntaxKind.StructDeclaration => "struct",
        SyntaxKind.InterfaceDeclaration => "interface",
        SyntaxKind.EnumDeclaration => "enum",
        SyntaxKind.RecordDeclaration => "record",
        SyntaxKind.RecordStructDeclaration => "record struct",
        _ => "extension",
    };
}
