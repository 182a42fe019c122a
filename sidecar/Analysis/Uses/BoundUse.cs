using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Uses;

/// <summary>What stands at one place, bound.</summary>
/// <param name="Span">The token.</param>
/// <param name="Symbols">What it uses: a type's name in <c>new T()</c> uses the type and the constructor.</param>
/// <param name="IsImplicit">Whether the symbols are used without their name being written.</param>
internal sealed record BoundUse(TextSpan Span, ImmutableArray<ISymbol> Symbols, bool IsImplicit);
