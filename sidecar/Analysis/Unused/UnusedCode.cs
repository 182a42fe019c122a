using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Unused;

/// <summary>A declaration that nothing uses.</summary>
/// <param name="Node">The declaration.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Reason">Why, for a person.</param>
/// <param name="Lines">How many lines it takes.</param>
internal sealed record UnusedCode(CodeNode Node, Confidence Confidence, string Reason, int Lines)
{
    /// <summary>Equal for what several projects compile.</summary>
    public string Key { get; } = MergedSymbol.KeyOf(Node.Symbol);

    /// <summary>The symbol, to describe.</summary>
    public ISymbol Symbol => Node.Symbol;

    /// <summary>Where it is declared first.</summary>
    public (string? Path, int Start) Place => Symbol.Locations.Where(location => location.IsInSource)
        .Select(location => (location.SourceTree?.FilePath, location.SourceSpan.Start)).Min();

    /// <summary>The types around it.</summary>
    public IEnumerable<INamedTypeSymbol> Holders
    {
        get
        {
            for (var at = Symbol.ContainingType; at is not null; at = at.ContainingType)
                yield return at;
        }
    }
}
