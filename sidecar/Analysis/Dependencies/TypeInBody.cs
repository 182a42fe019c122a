using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Dependencies;

/// <summary>
/// Which type a name inside of a body means. A body adds no types but what its type parameters are called, so that it is enough to
/// look from outside of it, where nothing has to be bound, unless something else is called so, too.
/// </summary>
internal sealed class TypeInBody(SemanticModel model)
{
    private readonly Dictionary<(SyntaxNode Holder, string Name), INamedTypeSymbol?> _types = [];
    private readonly Dictionary<(SyntaxNode Holder, string Name), bool> _members = [];
    private readonly Dictionary<SyntaxNode, HashSet<string>> _locals = [];

    /// <summary>
    /// Whether it is known what <paramref name="name"/> means: <paramref name="type"/>, or no type when that is null. Not in a
    /// body, or where it takes the statement around it, it is not known.
    /// </summary>
    public bool TryFind(SimpleNameSyntax name, out INamedTypeSymbol? type)
    {
        type = null;
        if (BodyOf(name) is not var (member, holder))
            return false;
        if (IsNone(name))
            return true;
        var whole = Whole(name);
        type = TypeOf(holder, whole);
        if (type is null)
            return true;
        var first = whole.GetFirstToken().ValueText;
        return !LocalsOf(member).Contains(first) && (TypePosition.WholeName(name) is not null || !IsMember(holder, first));
    }

    // Members of values, labels, names of arguments and what is called.
    private static bool IsNone(SimpleNameSyntax name) => name.Parent switch
    {
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or GotoStatementSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        InvocationExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.Name == name && !IsPlain(access.Expression),
        _ => false,
    };

    private static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        NameSyntax => true,
        MemberAccessExpressionSyntax access => access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && IsPlain(access.Expression),
        _ => false,
    };

    // With all that stands before it: A.B of A.B.C.
    private static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified,
        AliasQualifiedNameSyntax alias => alias,
        MemberAccessExpressionSyntax access when access.Name == name => access,
        _ => name,
    };

    private static (SyntaxNode Member, SyntaxNode Holder)? BodyOf(SyntaxNode name)
    {
        var isInside = false;
        for (var node = name.Parent; node is not null; node = node.Parent)
        {
            isInside |= node is BlockSyntax or ArrowExpressionClauseSyntax;
            if (node is MemberDeclarationSyntax and not GlobalStatementSyntax)
                return isInside && node.Parent is TypeDeclarationSyntax { OpenBraceToken.IsMissing: false } holder && holder.OpenBraceToken != default
                    ? (node, holder)
                    : null;
        }
        return null;
    }

    private INamedTypeSymbol? TypeOf(SyntaxNode holder, ExpressionSyntax whole)
    {
        var key = (holder, whole.ToString());
        if (_types.TryGetValue(key, out var known))
            return known;
        var type = whole as TypeSyntax ?? SyntaxFactory.ParseTypeName(key.Item2);
        return _types[key] = model.GetSpeculativeSymbolInfo(Inside(holder), type, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol as INamedTypeSymbol;
    }

    private bool IsMember(SyntaxNode holder, string name)
    {
        if (!_members.TryGetValue((holder, name), out var known))
            _members[(holder, name)] = known = model.LookupSymbols(Inside(holder), name: name).Any(symbol => symbol is not INamespaceOrTypeSymbol);
        return known;
    }

    private HashSet<string> LocalsOf(SyntaxNode member)
    {
        if (!_locals.TryGetValue(member, out var known))
            _locals[member] = known = [.. member.DescendantNodes().Select(DeclaredBy).Where(token => token != default).Select(token => token.ValueText)];
        return known;
    }

    private static SyntaxToken DeclaredBy(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax d => d.Identifier,
        SingleVariableDesignationSyntax d => d.Identifier,
        ParameterSyntax d => d.Identifier,
        TypeParameterSyntax d => d.Identifier,
        LocalFunctionStatementSyntax d => d.Identifier,
        ForEachStatementSyntax d => d.Identifier,
        CatchDeclarationSyntax d => d.Identifier,
        FromClauseSyntax d => d.Identifier,
        LetClauseSyntax d => d.Identifier,
        JoinClauseSyntax d => d.Identifier,
        JoinIntoClauseSyntax d => d.Identifier,
        QueryContinuationSyntax d => d.Identifier,
        _ => default,
    };

    private static int Inside(SyntaxNode holder) => ((TypeDeclarationSyntax)holder).OpenBraceToken.Span.End;
}
