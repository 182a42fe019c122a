using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Symbols;

/// <summary>What one token means.</summary>
/// <param name="Symbols">The symbol; several where overloads fit, as in <c>nameof</c>; empty when nothing binds.</param>
/// <param name="Declares">Whether this is the symbol's declaration.</param>
internal sealed record TokenMeaning(ImmutableArray<ISymbol> Symbols, bool Declares)
{
    /// <summary>The meaning of <paramref name="token"/>. Of <c>new T(…)</c> the constructor, of an alias what it stands for.</summary>
    public static TokenMeaning Of(SemanticModel model, SyntaxToken token, CancellationToken cancellation)
    {
        var node = token.Parent!;
        if (Declared(model, token, node, cancellation) is { } declared)
            return new TokenMeaning([declared], Declares: true);
        var referenced = Referenced(model, Outermost(node), cancellation);
        // In documentation, too, a record's parameter is its property.
        return new TokenMeaning(node.IsPartOfStructuredTrivia() ? [.. referenced.Select(symbol => PropertyOf(symbol) ?? symbol)] : referenced, Declares: false);
    }

    private static ISymbol? Declared(SemanticModel model, SyntaxToken token, SyntaxNode node, CancellationToken cancellation)
    {
        if (node is NameSyntax && node.Parent is not BaseNamespaceDeclarationSyntax)
            return null;
        var declaration = node is NameSyntax ? node.Parent! : node;
        if (NameTokenOf(declaration) != token && declaration is not BaseNamespaceDeclarationSyntax)
            return null;
        var declared = model.GetDeclaredSymbol(declaration, cancellation);
        return PropertyOf(declared) ?? declared;
    }

    // "record R(int X)" declares a parameter and a property in one place; the property is what the rest of the code sees.
    private static ISymbol? PropertyOf(ISymbol? declared) =>
        declared is IParameterSymbol { ContainingType.IsRecord: true, Locations: [var place] } parameter
            ? parameter.ContainingType.GetMembers(parameter.Name).FirstOrDefault(m => m is IPropertySymbol && m.Locations.Contains(place))
            : null;

    private static SyntaxToken? NameTokenOf(SyntaxNode declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax d => d.Identifier,
        DelegateDeclarationSyntax d => d.Identifier,
        MethodDeclarationSyntax d => d.Identifier,
        ConstructorDeclarationSyntax d => d.Identifier,
        DestructorDeclarationSyntax d => d.Identifier,
        PropertyDeclarationSyntax d => d.Identifier,
        EventDeclarationSyntax d => d.Identifier,
        IndexerDeclarationSyntax d => d.ThisKeyword,
        OperatorDeclarationSyntax d => d.OperatorToken,
        ConversionOperatorDeclarationSyntax d => d.OperatorKeyword,
        EnumMemberDeclarationSyntax d => d.Identifier,
        VariableDeclaratorSyntax d => d.Identifier,
        SingleVariableDesignationSyntax d => d.Identifier,
        ParameterSyntax d => d.Identifier,
        TypeParameterSyntax d => d.Identifier,
        LocalFunctionStatementSyntax d => d.Identifier,
        ForEachStatementSyntax d => d.Identifier,
        CatchDeclarationSyntax d => d.Identifier,
        LabeledStatementSyntax d => d.Identifier,
        FromClauseSyntax d => d.Identifier,
        LetClauseSyntax d => d.Identifier,
        JoinClauseSyntax d => d.Identifier,
        JoinIntoClauseSyntax d => d.Identifier,
        QueryContinuationSyntax d => d.Identifier,
        TupleElementSyntax d => d.Identifier,
        _ => null,
    };

    private static ImmutableArray<ISymbol> Referenced(SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        if (node.Parent is NameEqualsSyntax { Parent: UsingDirectiveSyntax directive })
            return model.GetDeclaredSymbol(directive, cancellation) is { } declared ? [Target(declared)] : [];
        if (AliasOf(model, node, cancellation) is { } alias)
            return [alias];
        if (node.Parent is BaseObjectCreationExpressionSyntax creation && creation is ObjectCreationExpressionSyntax { Type: var type } && type == node)
            node = creation;
        else if (node.Parent is AttributeSyntax attribute && attribute.Name == node)
            node = attribute;
        var info = model.GetSymbolInfo(node, cancellation);
        return info.Symbol is { } symbol ? [Target(symbol)] : [.. info.CandidateSymbols.Select(Target)];
    }

    /// <summary>What <paramref name="symbol"/> stands for: an alias for its target, unless that has no name, as a tuple, an extension method called on a value for its declaration.</summary>
    public static ISymbol Target(ISymbol symbol) => symbol switch
    {
        IAliasSymbol { Target: var target } when !IsNameless(target) => target,
        IMethodSymbol { ReducedFrom: { } unreduced } => unreduced,
        _ => symbol,
    };

    /// <summary>The alias that <paramref name="node"/> names of a type that has no name itself, as a tuple; null when it names something else.</summary>
    public static IAliasSymbol? AliasOf(SemanticModel model, SyntaxNode node, CancellationToken cancellation) =>
        node is IdentifierNameSyntax { IsVar: false } name ? AliasOf(model, name, model.GetSymbolInfo(name, cancellation).Symbol, cancellation) : null;

    /// <summary>The same, of a name that is known to mean <paramref name="symbol"/>.</summary>
    public static IAliasSymbol? AliasOf(SemanticModel model, IdentifierNameSyntax name, ISymbol? symbol, CancellationToken cancellation) =>
        symbol is ITypeSymbol type && IsNameless(type) ? model.GetAliasInfo(name, cancellation) : null;

    private static bool IsNameless(INamespaceOrTypeSymbol target) => target is not (INamespaceSymbol or INamedTypeSymbol { IsTupleType: false } or ITypeParameterSymbol);

    // In a.B the right name stands for the whole; the creation around it is asked only by the whole type name.
    private static SyntaxNode Outermost(SyntaxNode node) =>
        node.Parent is QualifiedNameSyntax qualified && qualified.Right == node ? Outermost(qualified)
        : node.Parent is AliasQualifiedNameSyntax alias && alias.Name == node ? Outermost(alias)
        : node;
}
