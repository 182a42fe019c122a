using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Overloads;

/// <summary>The overloads that are meant together.</summary>
/// <param name="Symbols">Methods and indexers; empty where nobody knows what is called.</param>
/// <param name="First">The one that is called or was named; null when none is known.</param>
/// <param name="IsChosen">Whether the compiler chose <paramref name="First"/> for a call.</param>
/// <param name="Site">The call; null when something else was pointed at.</param>
internal sealed record OverloadSet(ImmutableArray<ISymbol> Symbols, ISymbol? First, bool IsChosen = false, CallSyntax? Site = null);
