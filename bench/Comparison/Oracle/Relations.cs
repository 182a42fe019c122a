using System.Collections.Concurrent;

namespace Sidecar.Comparison.Oracle;

/// <summary>What derives from what, what implements what and what calls what, as a repository's compilations say.</summary>
internal sealed class Relations
{
    private readonly ConcurrentDictionary<(string Relation, SymbolKey Of), ConcurrentDictionary<string, bool>> _ids = new();
    private readonly ConcurrentDictionary<SymbolKey, ConcurrentDictionary<SymbolKey, bool>> _above = new();
    private readonly ConcurrentDictionary<SymbolKey, ConcurrentDictionary<(string Caller, Place Place), bool>> _calls = new();

    /// <summary>The ids of what types derive from and implement, at any distance; of assemblies, too.</summary>
    public IReadOnlyCollection<string> BasesOf(SymbolKey type) => IdsOf("bases", type);

    /// <summary>The ids of the types of the repository's files that derive from or implement a type, at any distance.</summary>
    public IReadOnlyCollection<string> DerivedOf(SymbolKey type) => IdsOf("derived", type);

    /// <summary>The ids of the members of the repository's files that implement a member, or override it or one of these.</summary>
    public IReadOnlyCollection<string> ImplementationsOf(SymbolKey member) => IdsOf("implementations", member);

    /// <summary>The members of the repository that a member overrides or implements.</summary>
    public IEnumerable<SymbolKey> AboveOf(SymbolKey member) => _above.TryGetValue(member, out var above) ? above.Keys : [];

    /// <summary>Where a member is called, and by which.</summary>
    public IEnumerable<(string Caller, Place Place)> CallsOf(SymbolKey member) => _calls.TryGetValue(member, out var calls) ? calls.Keys : [];

    public void AddBase(SymbolKey type, string id) => Add("bases", type, id);

    public void AddDerived(SymbolKey type, string id) => Add("derived", type, id);

    public void AddImplementation(SymbolKey member, string id, SymbolKey? implementation)
    {
        Add("implementations", member, id);
        if (implementation is { } below)
            _above.GetOrAdd(below, _ => new()).TryAdd(member, true);
    }

    public void AddCall(SymbolKey member, string caller, Place place) => _calls.GetOrAdd(member, _ => new()).TryAdd((caller, place), true);

    private IReadOnlyCollection<string> IdsOf(string relation, SymbolKey of) => _ids.TryGetValue((relation, of), out var ids) ? [.. ids.Keys] : [];

    private void Add(string relation, SymbolKey of, string id) => _ids.GetOrAdd((relation, of), _ => new()).TryAdd(id, true);
}
