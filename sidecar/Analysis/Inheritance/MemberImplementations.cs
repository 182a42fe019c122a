using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Inheritance;

/// <summary>Finds in types that derive from a member's type what implements the member and what overrides it.</summary>
internal sealed class MemberImplementations
{
    private readonly HashSet<string> _targets;
    private readonly string _name;
    private readonly Dictionary<string, List<Declared>> _variants = [];
    private readonly List<FoundImplementation> _found = [];
    private readonly Snapshot _snapshot;
    private readonly CancellationToken _cancellation;

    private MemberImplementations(Snapshot snapshot, MergedSymbol member, CancellationToken cancellation)
    {
        (_snapshot, _cancellation) = (snapshot, cancellation);
        (_targets, _name) = ([.. member.Symbols.Select(KinKeys.Of)], NameMatch.SimpleNameOf(member.Symbol));
    }

    /// <summary>Those of <paramref name="member"/> in <paramref name="types"/>, in their order.</summary>
    public static IReadOnlyList<FoundImplementation> In(
        Snapshot snapshot, IReadOnlyList<DerivedType> types, MergedSymbol member, CancellationToken cancellation)
    {
        var search = new MemberImplementations(snapshot, member, cancellation);
        if (member.Symbol.ContainingType.TypeKind == TypeKind.Interface)
            foreach (var type in types)
                search.AddImplementations(type);
        // What overrides an implementation is called instead of it.
        var overridden = search._targets.Concat(search._found.SelectMany(one => one.Symbol.Symbols).Select(KinKeys.Of)).ToHashSet();
        foreach (var type in types)
            foreach (var variant in type.Type.Variants)
                search.AddOverriding(type, variant, overridden);
        return [.. search._found.Select(one => one with { Symbol = MergedSymbol.Of(one.Symbol.Key, search._variants[one.Symbol.Key]) }).OrderBy(one => one.Distance)];
    }

    private void AddImplementations(DerivedType derived)
    {
        foreach (var variant in derived.Type.Variants)
            if (variant.Type.TypeKind == TypeKind.Interface)
            {
                foreach (var member in variant.Type.GetMembers().Where(member => ExplicitOf(member).Any(IsTarget)))
                    Add(new Declared(member, variant.Unit), ImplementationKind.Implements, derived);
            }
            else
            {
                foreach (var implementation in ImplementedBy(variant.Type))
                    Add(CurrentSymbol.Of(_snapshot, implementation, _cancellation), ImplementationKind.Implements, derived, @for: ForOf(variant.Type, implementation));
            }
    }

    // An interface may be implemented with several arguments, each by another member.
    private IEnumerable<ISymbol> ImplementedBy(INamedTypeSymbol type) => type.AllInterfaces
        .SelectMany(implemented => implemented.GetMembers(_name))
        .Where(IsTarget)
        .Select(type.FindImplementationForInterfaceMember)
        .OfType<ISymbol>()
        .Where(implementation => implementation.ContainingType.TypeKind != TypeKind.Interface)
        .Select(implementation => implementation.OriginalDefinition);

    private INamedTypeSymbol? ForOf(INamedTypeSymbol type, ISymbol implementation)
    {
        var owner = implementation.ContainingType;
        return SymbolEqualityComparer.Default.Equals(owner, type.OriginalDefinition) || owner.AllInterfaces.Any(i => i.GetMembers(_name).Any(IsTarget)) ? null : type;
    }

    private void AddOverriding(DerivedType derived, Declared variant, HashSet<string> overridden)
    {
        foreach (var member in variant.Type.GetMembers(_name))
            if (member.IsOverride && Hierarchy.AllOverridden(member).Any(above => overridden.Contains(KinKeys.Of(above))))
                Add(new Declared(member, variant.Unit), ImplementationKind.Overrides, derived, through: Hierarchy.Overridden(member));
    }

    private void Add(Declared member, ImplementationKind how, DerivedType derived, ISymbol? through = null, ISymbol? @for = null)
    {
        var key = MergedSymbol.KeyOf(member.Symbol);
        if (_variants.TryGetValue(key, out var known))
        {
            known.Add(member);
            return;
        }
        _variants[key] = [member];
        _found.Add(new FoundImplementation(MergedSymbol.Of(key, [member]), how, derived.Distance)
        {
            Through = through is null || IsTarget(through) ? null : CurrentSymbol.Of(_snapshot, through, _cancellation).Symbol,
            For = @for,
        });
    }

    private bool IsTarget(ISymbol member) => _targets.Contains(KinKeys.Of(member.OriginalDefinition));

    private static IEnumerable<ISymbol> ExplicitOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => [],
    };
}
