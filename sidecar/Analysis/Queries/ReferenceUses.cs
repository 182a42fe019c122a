using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Symbols;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>
/// Sorts what Roslyn finds: it follows a symbol up and down its hierarchy, and an answer about one member must not mix in
/// the uses of another. The same line compiled for several target frameworks is one use.
/// </summary>
internal sealed class ReferenceUses(ImmutableArray<ISymbol> targets)
{
    private readonly HashSet<string> _targetIds = [.. targets.Select(IdOf)];
    private readonly Dictionary<(string File, int Start), ReferencePlace> _direct = [];
    private readonly Dictionary<string, (ISymbol Symbol, HashSet<(string File, int Start)> Places)> _related = [];

    /// <summary>The uses of the symbol itself, each place once.</summary>
    public IEnumerable<ReferencePlace> Direct => _direct.Values;

    /// <summary>The other members and how often they are used; null when there are none.</summary>
    public IReadOnlyList<RelatedUses>? Related
    {
        get
        {
            var related = _related.Values
                .Select(r => new RelatedUses(SymbolIds.Of(r.Symbol), SymbolDescription.SignatureOf(r.Symbol), r.Places.Count(p => !_direct.ContainsKey(p))))
                .Where(r => r.Count > 0)
                .OrderByDescending(r => r.Count)
                .ThenBy(r => r.Signature, StringComparer.Ordinal)
                .ToArray();
            return related.Length == 0 ? null : related;
        }
    }

    /// <summary>Takes in what was found for one definition.</summary>
    public void Add(ReferencedSymbol found)
    {
        var isTarget = BelongsToTarget(found.Definition);
        foreach (var location in found.Locations.Where(l => l.Location.IsInSource))
        {
            var tree = location.Location.SourceTree!;
            var span = location.Location.SourceSpan;
            if (isTarget)
                _direct.TryAdd((tree.FilePath, span.Start), new ReferencePlace(
                    tree, span, location.IsImplicit || IsInitializerOfType(found.Definition, tree, span)));
            else
                RelatedOf(found.Definition).Add((tree.FilePath, span.Start));
        }
    }

    private HashSet<(string File, int Start)> RelatedOf(ISymbol symbol)
    {
        var id = IdOf(symbol);
        if (!_related.TryGetValue(id, out var related))
            _related[id] = related = (symbol, []);
        return related.Places;
    }

    // Creating an object uses its type; getting or setting uses the property.
    private bool BelongsToTarget(ISymbol definition) =>
        _targetIds.Contains(IdOf(definition))
            || (definition is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } && _targetIds.Contains(IdOf(definition.ContainingType)))
            || (definition is IMethodSymbol { AssociatedSymbol: { } property } && _targetIds.Contains(IdOf(property)));

    // ": this(1)" names the constructor that it calls, but not the type.
    private bool IsInitializerOfType(ISymbol definition, SyntaxTree tree, TextSpan span) =>
        definition is IMethodSymbol { MethodKind: MethodKind.Constructor }
            && !_targetIds.Contains(IdOf(definition))
            && tree.GetRoot().FindToken(span.Start).Parent is ConstructorInitializerSyntax;

    private static string IdOf(ISymbol symbol) =>
        SymbolIds.WithAssembly(symbol)
            ?? (symbol.Locations is [{ SourceTree: { } tree } l, ..] ? $"{tree.FilePath}:{l.SourceSpan.Start}" : symbol.ToDisplayString());
}
