using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Symbols;

/// <summary>The names on one line, and what each of them means.</summary>
internal sealed class LineSymbols
{
    private readonly ImmutableArray<(TextSpan Span, ImmutableArray<ISymbol> Symbols, bool Declares)> _names;

    private LineSymbols(ImmutableArray<(TextSpan Span, ImmutableArray<ISymbol> Symbols, bool Declares)> names) => _names = names;

    /// <summary>Binds the names on <paramref name="line"/>.</summary>
    public static async Task<LineSymbols> OfAsync(SourceDocument document, TextSpan line, CancellationToken cancellation)
    {
        var model = await document.ModelAsync(cancellation).ConfigureAwait(false);
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var names = root.DescendantTokens(line, descendIntoTrivia: true)
            .Where(token => line.Contains(token.Span) && token.Span.Length > 0 && CanName(token))
            .Select(token => (token.Span, Meaning: TokenMeaning.Of(model, token, cancellation)))
            .Where(name => !name.Meaning.Symbols.IsEmpty)
            .Select(name => (name.Span, name.Meaning.Symbols, name.Meaning.Declares));
        return new LineSymbols([.. names]);
    }

    /// <summary>
    /// With a position, the symbol there (several where overloads fit), or, off by some columns, the nearest on the line. Without one, what the line
    /// declares, and where it declares nothing, all that it names.
    /// </summary>
    public IEnumerable<ISymbol> Pick(int? position, out string? correction)
    {
        correction = null;
        if (_names.IsEmpty)
            return [];
        if (position is not { } wanted)
        {
            var declared = _names.Where(n => n.Declares).ToArray();
            return declared.Length > 0 ? declared[0].Symbols : _names.SelectMany(n => n.Symbols);
        }
        var nearest = _names.MinBy(n => Distance(n.Span, wanted));
        if (Distance(nearest.Span, wanted) > 0)
            correction = $"No name is at that column; {nearest.Symbols[0].Name}, the nearest on the line, was taken.";
        return nearest.Symbols;
    }

    /// <summary>What the line declares under the name <paramref name="text"/>, where that name stands for <paramref name="picked"/> as well; else <paramref name="picked"/>.</summary>
    public IEnumerable<ISymbol> Declaring(string? text, IEnumerable<ISymbol> picked, ref string? correction)
    {
        var declared = _names.Where(n => n.Declares && n.Symbols[0].Name == text).ToArray();
        if (declared is not [var only] || only.Symbols.SequenceEqual(picked, SymbolEqualityComparer.Default))
            return picked;
        correction ??= $"'{text}' stands for more than one thing on the line; what it declares was taken.";
        return only.Symbols;
    }

    private static int Distance(TextSpan span, int position) =>
        position < span.Start ? span.Start - position : Math.Max(0, position - span.End);

    private static bool CanName(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.ThisKeyword) || token.IsKind(SyntaxKind.BaseKeyword)
            || token.Parent?.Kind() is SyntaxKind.OperatorDeclaration or SyntaxKind.ConversionOperatorDeclaration or SyntaxKind.ImplicitObjectCreationExpression;
}
