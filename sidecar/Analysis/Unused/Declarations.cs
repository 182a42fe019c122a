using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;

namespace Sidecar.Analysis.Unused;

/// <summary>Makes nodes of all that the projects declare.</summary>
internal static class Declarations
{
    /// <summary>Declares the types and members of <paramref name="units"/> in <paramref name="nodes"/>.</summary>
    public static void Add(IReadOnlyList<UnitCode> units, CodeNodes nodes, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        var roles = new InheritedRoles();
        var types = new ConcurrentDictionary<UnitCode, INamedTypeSymbol[]>();
        Parallel.ForEach(units, parallel, unit =>
        {
            types[unit] = [.. TypesOf(unit.Compilation.Assembly.GlobalNamespace)];
            foreach (var type in types[unit])
                roles.Add(type);
        });
        Parallel.ForEach(units, parallel, unit =>
        {
            foreach (var type in types[unit])
                Declare(type, unit, nodes, roles, cancellation);
        });
        foreach (var (type, member) in roles.Tied)
            if (nodes.Find(type) is { } holder && nodes.Find(member) is { } held)
                holder.Tie(held);
        TieTwins(nodes);
    }

    private static void Declare(INamedTypeSymbol type, UnitCode unit, CodeNodes nodes, InheritedRoles roles, CancellationToken cancellation)
    {
        var holder = nodes.Declare(type);
        holder.Declare(type, unit, Standings.Of(type, unit, roles, cancellation));
        if (type.ContainingType is { } outer)
            holder.Tie(nodes.Declare(outer));
        foreach (var member in type.GetMembers().Where(IsWritten))
        {
            var node = nodes.Declare(member);
            var standing = Standings.Of(member, unit, roles, cancellation);
            node.Declare(member, unit, standing);
            node.HasOthers |= roles.HasOthers(member);
            node.Tie(holder);
            if (standing == Standing.Kept)
                holder.Tie(node);
        }
    }

    private static bool IsWritten(ISymbol member) =>
        !member.IsImplicitlyDeclared && member is IMethodSymbol { AssociatedSymbol: null } or IPropertySymbol or IFieldSymbol or IEventSymbol;

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: not TypeKind.Extension } type)
                yield return type;
            if (member is INamespaceOrTypeSymbol and not INamedTypeSymbol { TypeKind: TypeKind.Extension })
                foreach (var inner in TypesOf((INamespaceOrTypeSymbol)member))
                    yield return inner;
        }
    }

    // A file that several assemblies compile declares the same for each, and only goes as one.
    private static void TieTwins(CodeNodes nodes)
    {
        var twins = nodes.All
            .SelectMany(node => node.Variants, (node, variant) => (Node: node, Place: PlaceOf(variant.Symbol)))
            .Where(one => one.Place is not null)
            .Distinct()
            .GroupBy(one => one.Place, one => one.Node);
        foreach (var same in twins.Select(group => group.ToImmutableArray()).Where(group => group.Length > 1))
            for (var i = 0; i < same.Length; i++)
                same[i].Tie(same[(i + 1) % same.Length]);
    }

    private static (string Path, int Start)? PlaceOf(ISymbol symbol) =>
        symbol.Locations.Where(location => location.SourceTree is { } tree && !ProjectUnit.IsGenerated(tree))
            .Select(location => ((string, int)?)(location.SourceTree!.FilePath, location.SourceSpan.Start))
            .Min();
}
