using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Inheritance;

/// <summary>A step in a hierarchy.</summary>
/// <param name="Key">Equal for the same.</param>
/// <param name="Symbols">Where it leads, as each project sees it; constructed types as they are written.</param>
/// <param name="How">What the lower one is to the upper one.</param>
internal sealed record HierarchyStep(string Key, ImmutableArray<Declared> Symbols, ImplementationKind How)
{
    /// <summary>What is between the two; null when nothing is.</summary>
    public ISymbol? Through { get; init; }

    /// <summary>The file of the lower one, which says so; null when not in source.</summary>
    public string? Path { get; init; }

    /// <summary>The definitions.</summary>
    public MergedSymbol Merged => MergedSymbol.Of(Key, Symbols.Select(declared => declared with { Symbol = declared.Symbol.OriginalDefinition }));
}
