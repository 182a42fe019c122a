using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>What a request's place stands for.</summary>
/// <param name="Resolution">What the answer says about it.</param>
/// <param name="Symbols">The symbol, once for each project or target framework that declares it; empty when ambiguous or not found.</param>
internal sealed record SymbolTarget(Resolution Resolution, ImmutableArray<ISymbol> Symbols)
{
    /// <summary>When ambiguous, each that fits, as <see cref="Symbols"/> would have it.</summary>
    public ImmutableArray<ImmutableArray<ISymbol>> Fitting { get; init; } = [];

    /// <summary>The symbol to describe; null when there is none.</summary>
    public ISymbol? Symbol => Symbols.IsEmpty ? null : Symbols[0];
}
