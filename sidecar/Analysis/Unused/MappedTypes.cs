using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Unused;

/// <summary>Finds the types that are handed as a type argument to what may go through their members. For one thread, when all uses are known.</summary>
internal sealed class MappedTypes(CodeNodes nodes, CancellationToken cancellation)
{
    private readonly MappingGenerics _generics = new(nodes, cancellation);
    private readonly HashSet<string> _names = [.. NamesIn(nodes)];

    /// <summary>Whether a member could be mapped, as objects have it.</summary>
    public static bool IsMappable(ISymbol member) => member is { IsStatic: false } and not INamedTypeSymbol;

    /// <summary>Marks the types that <paramref name="written"/>, of one file, hand on.</summary>
    public void Mark(UnitCode unit, SyntaxTree tree, IEnumerable<GenericNameSyntax> written)
    {
        var model = new Lazy<SemanticModel>(() => UseModel.Of(unit.Compilation, tree));
        foreach (var name in written.SelectMany(TypeArguments.Of).Where(name => _names.Contains(name.Identifier.ValueText)))
            foreach (var (generic, at) in TypeArguments.Around(name))
                if (_generics.MayMap(model.Value, generic, at))
                    Mark(model.Value, name, generic.Identifier.ValueText);
    }

    private void Mark(SemanticModel model, SimpleNameSyntax name, string taker)
    {
        foreach (var use in NamedUses.Of(model, [name.Identifier], typesOnly: true, cancellation))
            foreach (var named in use.Symbols.OfType<INamedTypeSymbol>())
                foreach (var type in SelfAndBasesOf(named))
                    if (nodes.Find(type) is { } node)
                        node.MappedBy ??= taker;
    }

    // Of types in which something could be mapped that nothing uses.
    private static IEnumerable<string> NamesIn(CodeNodes nodes)
    {
        var holders = nodes.All
            .Where(node => node is { Standing: Standing.Candidate, Life: Life.None } && IsMappable(node.Symbol))
            .SelectMany(node => node.Ties)
            .ToHashSet();
        return nodes.All.Select(node => node.Symbol).OfType<INamedTypeSymbol>()
            .Where(type => SelfAndBasesOf(type).Any(one => nodes.Find(one) is { } node && holders.Contains(node)))
            .Select(type => type.Name);
    }

    private static IEnumerable<INamedTypeSymbol> SelfAndBasesOf(INamedTypeSymbol type)
    {
        for (var at = type; at is not null && KinKeys.IsInSource(at); at = at.BaseType)
            yield return at;
    }
}
