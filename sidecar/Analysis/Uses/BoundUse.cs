using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Uses;

/// <summary>What stands at one place, bound.</summary>
/// <param name="tree">The file.</param>
/// <param name="span">The token.</param>
/// <param name="symbols">What it uses: a type's name in <c>new T()</c> uses the type and the constructor.</param>
/// <param name="isImplicit">Whether the symbols are used without their name being written.</param>
internal sealed class BoundUse(SyntaxTree tree, TextSpan span, ImmutableArray<ISymbol> symbols, bool isImplicit)
{
    private CodeLocation? _place;
    private KnownKind? _kind;

    public SyntaxTree Tree => tree;

    public TextSpan Span => span;

    public ImmutableArray<ISymbol> Symbols => symbols;

    public bool IsImplicit => isImplicit;

    /// <summary>The place as answers about the workspace of <paramref name="snapshot"/> show it.</summary>
    public CodeLocation Place(Snapshot snapshot, CancellationToken cancellation) =>
        CodeLocations.Mapped(snapshot, tree, span, CodeLocations.Mark(snapshot, tree, _place ??= CodeLocations.Unmarked(snapshot, tree, span, cancellation)), cancellation);

    /// <summary>What is done with <paramref name="used"/>, which is one of <see cref="Symbols"/>.</summary>
    public UseKind KindOf(ISymbol used)
    {
        if (_kind is { } known && ReferenceEquals(known.Used, used))
            return known.Kind;
        var kind = UseKinds.Of(tree.GetRoot().FindToken(span.Start, findInsideTrivia: true), used);
        _kind = new KnownKind(used, kind);
        return kind;
    }

    private sealed record KnownKind(ISymbol Used, UseKind Kind);
}
