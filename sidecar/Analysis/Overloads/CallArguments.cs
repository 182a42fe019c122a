using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Overloads;

/// <summary>The arguments of a call, which may have no end yet.</summary>
/// <param name="Open">The bracket before them.</param>
/// <param name="Close">The bracket behind them, which may be missing.</param>
/// <param name="Commas">What is between them.</param>
/// <param name="All">The arguments, a missing one behind the last comma included.</param>
internal sealed record CallArguments(SyntaxToken Open, SyntaxToken Close, ImmutableArray<SyntaxToken> Commas, ImmutableArray<CallArgument> All)
{
    /// <summary>Where they begin.</summary>
    public int Start => Open.SpanStart;

    [return: NotNullIfNotNull(nameof(list))]
    public static CallArguments? Of(BaseArgumentListSyntax? list) => list switch
    {
        ArgumentListSyntax round => Of(round.OpenParenToken, round.CloseParenToken, round.Arguments),
        BracketedArgumentListSyntax square => Of(square.OpenBracketToken, square.CloseBracketToken, square.Arguments),
        _ => null,
    };

    public static CallArguments? Of(AttributeArgumentListSyntax? list) => list is null
        ? null
        : new(list.OpenParenToken, list.CloseParenToken, [.. list.Arguments.GetSeparators()], [.. list.Arguments.Select(CallArgument.Of)]);

    /// <summary>Whether <paramref name="position"/> is behind the opening bracket and not behind the closing one.</summary>
    public bool Contains(int position) =>
        !Open.IsMissing && Open.Span.End <= position && position <= (Close.IsMissing ? Open.Parent!.FullSpan.End : Close.SpanStart);

    /// <summary>The number, from 0, of the argument at <paramref name="position"/>; null when that is not among them.</summary>
    public int? IndexAt(int position) => Contains(position) ? Commas.Count(comma => !comma.IsMissing && comma.Span.End <= position) : null;

    /// <summary>Those that count for who writes at <paramref name="position"/>: without an end, what follows that place may belong to something else.</summary>
    public ImmutableArray<CallArgument> SeenFrom(int? position) =>
        Close.IsMissing && position is { } place && IndexAt(place) is { } index && index < All.Length ? All[..(index + 1)] : All;

    private static CallArguments Of(SyntaxToken open, SyntaxToken close, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        new(open, close, [.. arguments.GetSeparators()], [.. arguments.Select(CallArgument.Of)]);
}
