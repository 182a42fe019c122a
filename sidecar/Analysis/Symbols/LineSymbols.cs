using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Projects;

namespace Sidecar.Analysis.Symbols;

/// <summary>The names on one line, and what each of them means. Only those are bound that a question needs.</summary>
internal sealed class LineSymbols
{
    private readonly ImmutableArray<LineName> _names;

    private LineSymbols(ImmutableArray<LineName> names) => _names = names;

    /// <summary>The name at the position that means something only when the program runs, because it is a member of what is <c>dynamic</c>; null when there is none.</summary>
    public string? LateBound { get; private init; }

    /// <summary>The names on <paramref name="line"/>, and the sign at <paramref name="position"/>, if any.</summary>
    public static async Task<LineSymbols> OfAsync(SourceDocument document, TextSpan line, int? position, CancellationToken cancellation)
    {
        var models = await document.ModelsAsync(cancellation).ConfigureAwait(false);
        var root = await models.Tree.GetRootAsync(cancellation).ConfigureAwait(false);
        var tokens = root.DescendantTokens(line, descendIntoTrivia: true)
            .Where(token => line.Contains(token.Span) && token.Span.Length > 0)
            .Select(token => (token, token.Span));
        return Of(models, tokens, position, cancellation);
    }

    /// <summary>Those of <paramref name="tokens"/> of a tree that name something, and the sign at <paramref name="position"/>, if any; each with its place in the file that is asked about.</summary>
    public static LineSymbols Of(
        TreeModels models, IEnumerable<(SyntaxToken Token, TextSpan Span)> tokens, int? position, CancellationToken cancellation)
    {
        var named = tokens.Where(one => CanName(one.Token) || (position is { } at && one.Span.Contains(at))).ToArray();
        return new LineSymbols([.. named.Select(one => new LineName(models, one.Token, one.Span, CanName(one.Token) ? TokenMeaning.Of : SignMeaning.Of, cancellation))])
        {
            LateBound = named.Where(one => position is { } at && one.Span.Contains(at))
                .Select(one => LateBoundAt(models.Uses, one.Token, cancellation))
                .FirstOrDefault(),
        };
    }

    /// <summary>
    /// With a position, the symbol there (several where overloads fit), or, off by some columns, the nearest on the line. Without one, what the line
    /// declares, and where it declares nothing, all that it names.
    /// </summary>
    public IEnumerable<ISymbol> Pick(int? position, out string? correction)
    {
        correction = null;
        if (position is not { } wanted)
            return _names.FirstOrDefault(IsDeclared)?.Meaning.Symbols ?? _names.SelectMany(name => name.Meaning.Symbols);
        if (_names.OrderBy(name => (name.DistanceTo(wanted), !name.Span.Contains(wanted))).FirstOrDefault(name => !name.Meaning.Symbols.IsEmpty) is not { } nearest)
            return [];
        if (nearest.DistanceTo(wanted) > 0)
            correction = $"No name is at that column; {nearest.Meaning.Symbols[0].Name}, the nearest on the line, was taken.";
        return nearest.Meaning.Symbols;
    }

    /// <summary>What the line declares under the name <paramref name="text"/>, where that name stands for <paramref name="picked"/> as well; else <paramref name="picked"/>.</summary>
    public IEnumerable<ISymbol> Declaring(string? text, IEnumerable<ISymbol> picked, ref string? correction)
    {
        var declared = _names.Where(name => name.Text == text && IsDeclared(name) && name.Meaning.Symbols[0].Name == text).ToArray();
        if (declared is not [var only] || only.Meaning.Symbols.SequenceEqual(picked, SymbolEqualityComparer.Default))
            return picked;
        correction ??= $"'{text}' stands for more than one thing on the line; what it declares was taken.";
        return only.Meaning.Symbols;
    }

    private static bool IsDeclared(LineName name) => name.Meaning is { Declares: true, Symbols.IsEmpty: false };

    private static string? LateBoundAt(SemanticModel model, SyntaxToken token, CancellationToken cancellation) =>
        token.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name && access.Name == name
            && model.GetTypeInfo(access.Expression, cancellation).Type is IDynamicTypeSymbol
            ? name.Identifier.ValueText
            : null;

    private static bool CanName(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.ThisKeyword) || token.IsKind(SyntaxKind.BaseKeyword)
            || token.Parent?.Kind() is SyntaxKind.OperatorDeclaration or SyntaxKind.ConversionOperatorDeclaration or SyntaxKind.ImplicitObjectCreationExpression;
}
