using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Unused;

/// <summary>Which members implement or override others, for their own type or for one that derives from it.</summary>
internal sealed class InheritedRoles
{
    private readonly ConcurrentDictionary<string, bool> _roles = new();
    private readonly ConcurrentDictionary<string, bool> _above = new();
    private readonly ConcurrentBag<(INamedTypeSymbol Type, ISymbol Member)> _tied = [];

    /// <summary>Members of a base that a type needs for its interfaces.</summary>
    public IEnumerable<(INamedTypeSymbol Type, ISymbol Member)> Tied => _tied;

    /// <summary>Takes the members of <paramref name="type"/> in, and those by which it implements interfaces.</summary>
    public void Add(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
            if (Hierarchy.Overridden(member) is { } overridden)
                Add(member, overridden);
        // Members of interfaces implement those of others, too.
        foreach (var wanted in type.AllInterfaces.SelectMany(one => one.GetMembers()))
        {
            if (type.FindImplementationForInterfaceMember(wanted) is not { } found || ReferenceEquals(found, wanted))
                continue;
            Add(found, wanted);
            if (KinKeys.IsInSource(found) && !SymbolEqualityComparer.Default.Equals(found.ContainingType, type))
                _tied.Add((type, found));
        }
    }

    /// <summary>Whether <paramref name="member"/> implements or overrides something.</summary>
    public bool Has(ISymbol member) => _roles.ContainsKey(SymbolKeys.Of(member));

    /// <summary>Whether something implements or overrides <paramref name="member"/>.</summary>
    public bool HasOthers(ISymbol member) => _above.ContainsKey(SymbolKeys.Of(member));

    private void Add(ISymbol member, ISymbol above)
    {
        if (KinKeys.IsInSource(member))
            _roles[SymbolKeys.Of(member.OriginalDefinition)] = true;
        if (KinKeys.IsInSource(above))
            _above[SymbolKeys.Of(above.OriginalDefinition)] = true;
    }
}
