using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Uses;

/// <summary>Finds where code that a tree leaves out may use an operator, a conversion or an indexer, by the tokens around a sign. What its operands are, nobody knows.</summary>
internal static class LeftOutSigns
{
    /// <summary>Whether <paramref name="symbol"/> is used by a sign, not by a name.</summary>
    public static bool Use(ISymbol symbol) => SignOf(symbol) is not null;

    /// <summary>Where <paramref name="tree"/> leaves out what may use <paramref name="symbol"/>, and what stands there.</summary>
    public static IEnumerable<(int Position, string Sign)> Find(SyntaxTree tree, ISymbol symbol, CancellationToken cancellation)
    {
        if (SignOf(symbol) is not { } sign)
            yield break;
        foreach (var tokens in LeftOutText.Branches(tree, cancellation).Select(trivia => LeftOutText.TokensOf(trivia, tree)))
            for (var i = 0; i < tokens.Length; i++)
                if (tokens[i].Parent is null && sign(tokens, i) is { } found)
                    yield return (tokens[i].SpanStart, found);
    }

    private static Func<SyntaxToken[], int, string?>? SignOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { IsIndexer: true } => (tokens, i) => LeftOutOperands.IsIndex(tokens, i) ? "[" : null,
        IMethodSymbol { MethodKind: MethodKind.Conversion } conversion => (tokens, i) => LeftOutConversion.At(tokens, i, conversion),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator, Parameters.Length: 1 } op => (tokens, i) => Unary(tokens, i, op),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } op => (tokens, i) => Binary(tokens, i, op),
        _ => null,
    };

    private static string? Unary(SyntaxToken[] tokens, int i, IMethodSymbol op)
    {
        var sign = tokens[i].Text;
        if (!MayCall(op, sign) || Before(tokens, i).IsKind(SyntaxKind.OperatorKeyword))
            return null;
        var isPrefix = LeftOutOperands.Begins(After(tokens, i)) && !LeftOutOperands.IsLiteral(After(tokens, i));
        return (isPrefix && !LeftOutOperands.IsName(Before(tokens, i))) || (sign is "++" or "--" && LeftOutOperands.Ends(Before(tokens, i))) ? sign : null;
    }

    private static string? Binary(SyntaxToken[] tokens, int i, IMethodSymbol op)
    {
        var sign = Whole(tokens, i);
        var (left, right) = (Before(tokens, i), tokens.ElementAtOrDefault(i + Math.Max(1, sign.Count(one => one == '>'))));
        return MayCall(op, sign) && !LeftOutOperands.IsTypeArguments(tokens, i)
            && LeftOutOperands.Ends(left) && LeftOutOperands.Begins(right) && !(LeftOutOperands.IsLiteral(left) && LeftOutOperands.IsLiteral(right))
            && LeftOutOperands.Fits(left, op) && LeftOutOperands.Fits(right, op) ? sign : null;
    }

    // What compares has no short form.
    private static bool MayCall(IMethodSymbol op, string sign) => SearchWords.Of(op).Signs is [var own, ..] signs
        && (own is "==" or "!=" or "<" or ">" or "<=" or ">=" ? sign == own : signs.Contains(sign));

    // Only the parser makes one token of what begins with a greater than.
    private static string Whole(SyntaxToken[] tokens, int i)
    {
        if (!tokens[i].Text.StartsWith('>'))
            return tokens[i].Text;
        if (i > 0 && tokens[i - 1].IsKind(SyntaxKind.GreaterThanToken) && tokens[i - 1].Span.End == tokens[i].SpanStart)
            return "";
        var end = i;
        while (end + 1 < tokens.Length && tokens[end].IsKind(SyntaxKind.GreaterThanToken) && tokens[end + 1].Text.StartsWith('>') && tokens[end].Span.End == tokens[end + 1].SpanStart)
            end++;
        return string.Concat(tokens[i..(end + 1)].Select(token => token.Text));
    }

    private static SyntaxToken Before(SyntaxToken[] tokens, int i) => tokens.ElementAtOrDefault(i - 1);

    private static SyntaxToken After(SyntaxToken[] tokens, int i) => tokens.ElementAtOrDefault(i + 1);
}
