using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Uses;

/// <summary>What the tokens of one spelling use in a tree.</summary>
internal static class NamedUses
{
    /// <summary>The uses at <paramref name="tokens"/>, of types if only those are wanted; declarations are none.</summary>
    public static IEnumerable<BoundUse> Of(SemanticModel model, IEnumerable<SyntaxToken> tokens, bool typesOnly, CancellationToken cancellation) =>
        tokens.Select(token => (typesOnly ? OfType(model, token) : null) ?? Of(model, token, cancellation)).OfType<BoundUse>();

    private static BoundUse? OfType(SemanticModel model, SyntaxToken token) =>
        token.Parent is SimpleNameSyntax name && token == name.Identifier && TypePosition.WholeName(name) is { } whole
            && model.GetSpeculativeSymbolInfo(whole.SpanStart, whole, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol is { } type
            ? Use(token, [type])
            : null;

    private static BoundUse? Of(SemanticModel model, SyntaxToken token, CancellationToken cancellation) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => null,
        SimpleNameSyntax { Parent: NameEqualsSyntax { Parent: UsingDirectiveSyntax } } => null,
        SimpleNameSyntax name when token == name.Identifier => Use(token, OfName(model, name, cancellation)),
        ConstructorInitializerSyntax initializer when token == initializer.ThisOrBaseKeyword =>
            Use(token, Symbols(model.GetSymbolInfo(initializer, cancellation))),
        ImplicitObjectCreationExpressionSyntax creation when token == creation.NewKeyword =>
            Use(token, Symbols(model.GetSymbolInfo(creation, cancellation)), isImplicit: true),
        { } parent => Use(token, ImplicitUses.Of(model, parent, token, cancellation), isImplicit: true),
        null => null,
    };

    private static BoundUse? Use(SyntaxToken token, IEnumerable<ISymbol> symbols, bool isImplicit = false)
    {
        ImmutableArray<ISymbol> all = [.. symbols.Select(TokenMeaning.Target)];
        return all.IsEmpty ? null : new BoundUse(token.SyntaxTree!, token.Span, all, isImplicit);
    }

    private static IEnumerable<ISymbol> OfName(SemanticModel model, SimpleNameSyntax name, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(name, cancellation);
        if (name is IdentifierNameSyntax simple && TokenMeaning.AliasOf(model, simple, info.Symbol, cancellation) is { } alias)
            return [alias];
        if (name.Parent is NameMemberCrefSyntax member)
            return Symbols(model.GetSymbolInfo(member.Parent is QualifiedCrefSyntax qualified ? qualified : (CrefSyntax)member, cancellation));
        var named = Symbols(info);
        var whole = Whole(name);
        var constructed = whole.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == whole => model.GetSymbolInfo(creation, cancellation),
            AttributeSyntax attribute when attribute.Name == whole => model.GetSymbolInfo(attribute, cancellation),
            PrimaryConstructorBaseTypeSyntax based when based.Type == whole => model.GetSymbolInfo(based, cancellation),
            _ => default,
        };
        var constructors = Symbols(constructed);
        return whole.Parent is AttributeSyntax
            ? named.Concat(constructors).Concat(constructors.Select(c => c.ContainingType))
            : named.Concat(constructors);
    }

    // In A.B<T> the last name stands for the whole.
    private static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified,
        AliasQualifiedNameSyntax qualified when qualified.Name == name => qualified,
        _ => name,
    };

    // A method group in nameof, or a cref without parameters, means each of its methods; of a call that does not compile, the
    // candidates are what its author can have meant.
    private static ImmutableArray<ISymbol> Symbols(SymbolInfo info) => info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
}
