using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Uses;

/// <summary>Tells from the syntax around a use what is done with the symbol.</summary>
internal static class UseKinds
{
    /// <summary>What is done with <paramref name="used"/> at <paramref name="token"/>.</summary>
    public static UseKind Of(SyntaxToken token, ISymbol used)
    {
        if (token.Parent is not { } node)
            return UseKind.Read;
        for (var around = node; around is not null and not MemberDeclarationSyntax; around = around.Parent)
            if (around is CrefSyntax or XmlNameAttributeSyntax)
                return UseKind.Cref;
            else if (IsNameOf(around))
                return UseKind.Nameof;
        var whole = Whole(node);
        return used switch
        {
            INamespaceOrTypeSymbol => OfType(whole),
            // What is converted may be a name, which is not that of the conversion.
            IMethodSymbol { MethodKind: MethodKind.Conversion } => UseKind.Call,
            IMethodSymbol { AssociatedSymbol: { } property } => ValueUses.Of(whole, property),
            IMethodSymbol => OfMethod(whole),
            _ => ValueUses.Of(whole, used),
        };
    }

    /// <summary>Whether a use of kind <paramref name="kind"/> is one of those <paramref name="wanted"/>.</summary>
    public static bool IsOf(UseKind kind, UseKind wanted) =>
        kind == wanted || (kind == UseKind.ReadWrite && wanted is UseKind.Read or UseKind.Write);

    private static UseKind OfType(SyntaxNode whole) => whole.Parent switch
    {
        AttributeSyntax attribute when attribute.Name == whole => UseKind.Attribute,
        BaseTypeSyntax => UseKind.Base,
        ObjectCreationExpressionSyntax creation when creation.Type == whole => UseKind.Create,
        _ => whole is ConstructorInitializerSyntax ? UseKind.Call
            : whole is ImplicitObjectCreationExpressionSyntax ? UseKind.Create
            : whole.AncestorsAndSelf().Any(one => one is UsingDirectiveSyntax) ? UseKind.Using
            : UseKind.Type,
    };

    private static UseKind OfMethod(SyntaxNode whole) => whole switch
    {
        ImplicitObjectCreationExpressionSyntax => UseKind.Create,
        SimpleNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or NameSyntax => whole.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == whole => UseKind.Create,
            AttributeSyntax => UseKind.Attribute,
            BaseTypeSyntax => UseKind.Call,
            InvocationExpressionSyntax call when call.Expression == whole => UseKind.Call,
            _ => UseKind.MethodGroup,
        },
        // Operators, statements and clauses call without a name.
        _ => UseKind.Call,
    };

    private static bool IsNameOf(SyntaxNode node) => node is ArgumentSyntax
    {
        Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } },
    };

    // In a.b.C the last name stands for the whole.
    private static SyntaxNode Whole(SyntaxNode node) => node.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == node => Whole(qualified),
        AliasQualifiedNameSyntax qualified when qualified.Name == node => Whole(qualified),
        MemberAccessExpressionSyntax access when access.Name == node => access,
        MemberBindingExpressionSyntax binding when binding.Name == node => binding,
        _ => node is BracketedArgumentListSyntax ? node.Parent ?? node : node,
    };
}
