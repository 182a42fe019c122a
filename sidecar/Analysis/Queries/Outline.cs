using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>What a file declares, in the order of its text. Namespaces are not listed; what is inside methods is not either.</summary>
internal sealed class Outline(Snapshot snapshot, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The declarations below <paramref name="root"/>.</summary>
    public IEnumerable<Member> Of(SyntaxNode root) => Below(root, depth: 0);

    private IEnumerable<Member> Below(SyntaxNode node, int depth)
    {
        foreach (var child in node.ChildNodes())
        {
            if (child is BaseNamespaceDeclarationSyntax)
            {
                foreach (var member in Below(child, depth))
                    yield return member;
                continue;
            }
            foreach (var name in DeclaratorsOf(child))
                if (model.GetDeclaredSymbol(name, cancellation) is { } symbol)
                    yield return Describe(symbol, name, depth);
            if (child is not BaseTypeDeclarationSyntax)
                continue;
            foreach (var member in PrimaryMembersOf(child, depth + 1).Concat(Below(child, depth + 1)))
                yield return member;
        }
    }

    // What the parentheses behind a type's name declare: a constructor, and a record's properties.
    private IEnumerable<Member> PrimaryMembersOf(SyntaxNode node, int depth)
    {
        if (node is not TypeDeclarationSyntax { ParameterList: { } parameters } type
            || model.GetDeclaredSymbol(type, cancellation) is not INamedTypeSymbol symbol)
            return [];
        var declared = symbol.GetMembers().Where(m => !m.IsImplicitlyDeclared).ToLookup(
            m => m.DeclaringSyntaxReferences is [var only] && only.SyntaxTree == type.SyntaxTree ? only.Span : default);
        return declared[type.Span].Select(constructor => Describe(constructor, type, depth))
            .Concat(parameters.Parameters.SelectMany(p => declared[p.Span], (p, property) => Describe(property, p, depth)));
    }

    private Member Describe(ISymbol symbol, SyntaxNode declarator, int depth)
    {
        var place = symbol.Locations.FirstOrDefault(
            l => l.SourceTree == declarator.SyntaxTree && declarator.Span.Contains(l.SourceSpan));
        var location = place is null
            ? null
            : CodeLocations.OfDeclaration(snapshot, declarator.SyntaxTree, place.SourceSpan, context: null, cancellation);
        return new Member(depth, SymbolDescription.Summarize(symbol, location));
    }

    private static IEnumerable<SyntaxNode> DeclaratorsOf(SyntaxNode node) => node switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables,
        MemberDeclarationSyntax and not GlobalStatementSyntax and not IncompleteMemberSyntax => [node],
        _ => [],
    };
}
