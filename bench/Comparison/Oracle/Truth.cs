using System.Collections.Concurrent;

namespace Sidecar.Comparison.Oracle;

/// <summary>What a repository declares and where it uses it, as its compilations say.</summary>
internal sealed class Truth
{
    private readonly ConcurrentDictionary<(SymbolKey Key, UseKind Kind), ConcurrentDictionary<Place, bool>> _uses = new();
    private readonly ConcurrentDictionary<Place, ConcurrentDictionary<SymbolKey, bool>> _named = new();
    private readonly Dictionary<SymbolKey, Declaration> _declarations = [];

    /// <summary>What derives from what, implements what and calls what.</summary>
    public Relations Relations { get; } = new();

    /// <summary>Everything that is declared in source.</summary>
    public IReadOnlyCollection<Declaration> Declarations => _declarations.Values;

    /// <summary>How often anything declared here is used by name.</summary>
    public int UseCount => _uses.Where(u => u.Key.Kind == UseKind.Named).Sum(u => u.Value.Count);

    /// <summary>Where <paramref name="key"/> is used in the way <paramref name="kind"/> says.</summary>
    public IReadOnlyCollection<Place> UsesOf(SymbolKey key, UseKind kind = UseKind.Named) =>
        _uses.TryGetValue((key, kind), out var places) ? [.. places.Keys.Order()] : [];

    /// <summary>What is named at <paramref name="place"/>; several where <c>new T()</c> names type and constructor.</summary>
    public IReadOnlyCollection<SymbolKey> NamedAt(Place place) =>
        _named.TryGetValue(place, out var keys) ? [.. keys.Keys] : [];

    /// <summary>What is declared at <paramref name="place"/>; several for a record and its primary constructor.</summary>
    public IReadOnlyCollection<SymbolKey> DeclaredAt(Place place) =>
        [.. _declarations.Values.Where(d => d.Places.Contains(place)).Select(d => d.Key)];

    /// <summary>The declaration of <paramref name="key"/>; null when it is not in the repository's files.</summary>
    public Declaration? Find(SymbolKey key) => _declarations.GetValueOrDefault(key);

    /// <summary>Takes in a use; from any thread.</summary>
    public void Add(SymbolKey key, UseKind kind, Place place)
    {
        _uses.GetOrAdd((key, kind), _ => new()).TryAdd(place, true);
        _named.GetOrAdd(place, _ => new()).TryAdd(key, true);
    }

    /// <summary>Takes in one part of a declaration; from one thread.</summary>
    public void Add(Declaration declaration, Place place, Extent extent, string project)
    {
        if (!_declarations.TryGetValue(declaration.Key, out var known))
            _declarations[declaration.Key] = known = declaration;
        known.Places.Add(place);
        known.Extents.Add(extent);
        known.Projects.Add(project);
    }
}
