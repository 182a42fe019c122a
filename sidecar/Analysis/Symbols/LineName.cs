using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Projects;

namespace Sidecar.Analysis.Symbols;

/// <summary>A name on a line, which is bound when somebody asks what it means.</summary>
internal sealed class LineName
{
    private readonly Lazy<TokenMeaning> _meaning;

    /// <summary>The name at <paramref name="token"/>, or the sign there; <paramref name="bind"/> says what it means.</summary>
    /// <param name="models">The tree of the token, and what its names mean.</param>
    /// <param name="token">The token.</param>
    /// <param name="span">Where it is in the file that is asked about, which the tree may be made of.</param>
    /// <param name="bind">Says what it means.</param>
    /// <param name="cancellation">Ends the binding.</param>
    public LineName(
        TreeModels models, SyntaxToken token, TextSpan span, Func<SemanticModel, SyntaxToken, CancellationToken, TokenMeaning> bind, CancellationToken cancellation)
    {
        Span = span;
        Text = token.ValueText;
        _meaning = new Lazy<TokenMeaning>(() => bind(models.Uses, token, cancellation) is var meaning && meaning.Symbols.Any(FollowsFlow)
            ? bind(models.Flow, token, cancellation)
            : meaning);
    }

    /// <summary>Where it is.</summary>
    public TextSpan Span { get; }

    /// <summary>The name, without escapes.</summary>
    public string Text { get; }

    /// <summary>What it means.</summary>
    public TokenMeaning Meaning => _meaning.Value;

    /// <summary>How far <paramref name="position"/> is from it.</summary>
    public int DistanceTo(int position) => position < Span.Start ? Span.Start - position : Math.Max(0, position - Span.End);

    // Whether the type that is inferred for it may be null, only an analysis of the whole body tells.
    private static bool FollowsFlow(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => !IsWritten(local) && !IsPlain(local.Type),
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter => !IsPlain(parameter.Type),
        IRangeVariableSymbol => true,
        _ => false,
    };

    private static bool IsWritten(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } };

    private static bool IsPlain(ITypeSymbol type) => type is INamedTypeSymbol { IsValueType: true, IsGenericType: false };
}
