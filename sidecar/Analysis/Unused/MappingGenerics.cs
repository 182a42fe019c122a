using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Unused;

/// <summary>
/// Tells which generics may go through the members of a type argument: those of libraries, and of the solution's own those that hand
/// it on to such, or ask for its type and hand that on. For one thread.
/// </summary>
internal sealed class MappingGenerics(CodeNodes nodes, CancellationToken cancellation)
{
    private readonly Dictionary<(string Key, int At), bool> _known = [];
    private readonly HashSet<(string Key, int At)> _asked = [];
    private readonly LowerGenerics _lower = new(nodes);

    /// <summary>Whether what <paramref name="name"/> names may do so with its type argument <paramref name="at"/>, counted from 0; what is unknown may.</summary>
    public bool MayMap(SemanticModel model, GenericNameSyntax name, int at)
    {
        _asked.Clear();
        return Follow(model, name, at);
    }

    private bool Follow(SemanticModel model, GenericNameSyntax name, int at) =>
        NamedUses.Of(model, [name.Identifier], typesOnly: true, cancellation).FirstOrDefault() is not { } use
        || use.Symbols.Any(symbol => Follow(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol, at));

    private bool Follow(ISymbol generic, int at)
    {
        var definition = generic.OriginalDefinition;
        if (!KinKeys.IsInSource(definition))
            return MappingLibraries.MayMap(definition);
        var key = (SymbolKeys.Of(definition), at);
        var isFirst = _asked.Count == 0;
        if (_known.TryGetValue(key, out var known) || !_asked.Add(key))
            return known;
        var may = WithBodies(definition).Select(one => (Symbol: one, At: at)).Concat(_lower.Of(definition, at)).Any(one => HandsOn(one.Symbol, one.At));
        // That what goes in a circle hands nothing on, is only known where the circle was entered.
        if (may || isFirst)
            _known[key] = may;
        return may;
    }

    private bool HandsOn(ISymbol generic, int at) => LowerGenerics.ParametersOf(generic).ElementAtOrDefault(at)?.Name is { } name
        && generic.DeclaringSyntaxReferences.Any(part => ModelOf(generic, part.SyntaxTree) is { } model
            && part.GetSyntax(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>().Any(one => one.Identifier.ValueText == name && IsHandedOn(one, model)));

    private bool IsHandedOn(IdentifierNameSyntax name, SemanticModel model) =>
        (name.Parent is TypeOfExpressionSyntax asked && Reflection.IsHanded(asked)) || TypeArguments.Around(name).Any(one => Follow(model, one.Generic, one.At));

    // Other projects see it without bodies.
    private IEnumerable<ISymbol> WithBodies(ISymbol definition) =>
        definition is IMethodSymbol { MethodKind: MethodKind.LocalFunction } || nodes.Find(definition) is not { } node
            ? [definition]
            : node.Variants.Select(variant => variant.Symbol);

    private SemanticModel? ModelOf(ISymbol generic, SyntaxTree tree) => nodes.Find(generic)?.Variants
        .Where(variant => variant.Unit.Compilation.ContainsSyntaxTree(tree))
        .Select(variant => UseModel.Of(variant.Unit.Compilation, tree))
        .FirstOrDefault();
}
