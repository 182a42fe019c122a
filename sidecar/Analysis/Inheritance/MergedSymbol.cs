using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Inheritance;

/// <summary>One declaration, as every project and target framework that compiles it sees it.</summary>
internal sealed class MergedSymbol
{
    private MergedSymbol(string key, IEnumerable<Declared> variants)
    {
        Key = key;
        Variants = [.. variants.OrderBy(variant => variant.Unit?.Input.Name, StringComparer.Ordinal).ThenBy(variant => variant.Unit?.Project.Loaded.Framework, StringComparer.Ordinal)];
        Place = PlaceOf(Symbol);
    }

    /// <summary>Equal for the same declaration, whichever compilation it comes from.</summary>
    public string Key { get; }

    /// <summary>Equal where the same assemblies are known to declare it, too.</summary>
    public string KeyOfAll => $"{Key} {string.Join(' ', Variants.Select(variant => variant.Symbol.ContainingAssembly?.Name).Distinct().Order(StringComparer.Ordinal))}";

    /// <summary>At least one.</summary>
    public ImmutableArray<Declared> Variants { get; }

    /// <summary>One of them, to describe.</summary>
    public ISymbol Symbol => Variants[0].Symbol;

    /// <summary>Where it is declared first; no path when not in source.</summary>
    public (string? Path, int Start) Place { get; }

    /// <summary>What the file is in which it is declared first.</summary>
    public FileRole RoleIn(Snapshot snapshot, CancellationToken cancellation) =>
        Symbol.Locations.FirstOrDefault(location => location.SourceTree?.FilePath == Place.Path) is { SourceTree: { } tree }
            ? FileRoles.Of(snapshot, tree, cancellation)
            : default;

    /// <summary>All of them.</summary>
    public ImmutableArray<ISymbol> Symbols => [.. Variants.Select(variant => variant.Symbol)];

    /// <summary>What somebody asks about in <paramref name="snapshot"/>: one declaration, as each project sees it.</summary>
    public static MergedSymbol Of(Snapshot snapshot, IEnumerable<ISymbol> symbols, CancellationToken cancellation) =>
        Of([.. symbols.Select(symbol => CurrentSymbol.Of(snapshot, symbol, cancellation))]);

    /// <summary>One declaration, as each project sees it.</summary>
    public static MergedSymbol Of(IReadOnlyList<Declared> variants) => Of(KeyOf(variants[0].Symbol), variants);

    /// <summary>The declaration of that key.</summary>
    public static MergedSymbol Of(string key, IEnumerable<Declared> variants) => new(key, variants.Distinct());

    /// <summary>Puts together what is one declaration, in the order in which each is met first.</summary>
    public static IEnumerable<MergedSymbol> Merge(IEnumerable<Declared> symbols) =>
        symbols.GroupBy(declared => KeyOf(declared.Symbol)).Select(same => Of(same.Key, same));

    /// <summary>The key of <paramref name="symbol"/>'s definition, which is current: a place in source, which projects and frameworks may share; else an id.</summary>
    public static string KeyOf(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        var id = SymbolIds.Of(definition) ?? definition.ToDisplayString();
        if (PlaceOf(definition) is not { Path: { } path, Start: var start })
            return id;
        // Two projects may generate files of one name.
        return System.IO.Path.IsPathFullyQualified(path) ? $"{id} {path}:{start}" : $"{id}@{definition.ContainingAssembly.Name} {path}:{start}";
    }

    private static (string? Path, int Start) PlaceOf(ISymbol symbol) => symbol.Locations
        .Where(location => location.IsInSource)
        .Select(location => ((string?)location.SourceTree!.FilePath, location.SourceSpan.Start))
        .DefaultIfEmpty()
        .Min();
}
