using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Comparison.Oracle;

/// <summary>
/// What a token uses, asked of the semantic model of the compiler token by token. A type's name in <c>new T()</c>, in an
/// attribute or before a record's base arguments uses the type and the constructor.
/// </summary>
internal static class TokenUses
{
    public static IEnumerable<SymbolUse> Of(SemanticModel model, SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => [],
        SimpleNameSyntax { Parent: NameEqualsSyntax { Parent: UsingDirectiveSyntax } } => [],
        SimpleNameSyntax name when token == name.Identifier => OfName(model, name),
        ConstructorInitializerSyntax initializer when token == initializer.ThisOrBaseKeyword => Of(model.GetSymbolInfo(initializer)),
        ImplicitObjectCreationExpressionSyntax creation when token == creation.NewKeyword =>
            Of(model.GetSymbolInfo(creation)).Select(use => use with { Kind = use.Kind == UseKind.Named ? UseKind.Unnamed : use.Kind }),
        _ => [],
    };

    private static IEnumerable<SymbolUse> OfName(SemanticModel model, SimpleNameSyntax name)
    {
        if (name.Parent is NameMemberCrefSyntax member)
            return Of(model.GetSymbolInfo(member.Parent is QualifiedCrefSyntax qualified ? qualified : (CrefSyntax)member));
        var uses = Of(model.GetSymbolInfo(name)).ToList();
        var whole = Whole(name);
        var constructed = whole.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == whole => model.GetSymbolInfo(creation),
            AttributeSyntax attribute when attribute.Name == whole => model.GetSymbolInfo(attribute),
            PrimaryConstructorBaseTypeSyntax based when based.Type == whole => model.GetSymbolInfo(based),
            _ => default,
        };
        uses.AddRange(Of(constructed));
        if (constructed.Symbol is IMethodSymbol { ContainingType: { } type } && whole.Parent is AttributeSyntax)
            uses.Add(new SymbolUse(type, UseKind.Named));
        return uses;
    }

    // In A.B<T> the last name stands for the whole.
    private static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified,
        AliasQualifiedNameSyntax qualified when qualified.Name == name => qualified,
        _ => name,
    };

    // A method group in nameof, or a cref without parameters, means each of its methods; other candidates are guesses.
    private static IEnumerable<SymbolUse> Of(SymbolInfo info)
    {
        if (info.Symbol is { } symbol)
            return [new SymbolUse(symbol, UseKind.Named)];
        var kind = info.CandidateReason is CandidateReason.MemberGroup or CandidateReason.Ambiguous ? UseKind.Named : UseKind.Doubtful;
        return info.CandidateSymbols.Select(candidate => new SymbolUse(candidate, kind));
    }
}
