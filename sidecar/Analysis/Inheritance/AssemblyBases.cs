using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Inheritance;

/// <summary>
/// The types of the workspace that have a type of an assembly for a base: through it they can have others, whose names they
/// do not say.
/// </summary>
internal sealed class AssemblyBases
{
    // Nearly every type has one of them, and they implement nothing.
    private static readonly FrozenSet<uint> Everywhere = new[] { NameHash.Of("Object"), NameHash.Of("ValueType") }.ToFrozenSet();

    private readonly IReadOnlyList<(Declared Type, ImmutableArray<INamedTypeSymbol> Bases)> _types;

    private AssemblyBases(IEnumerable<Declared> types) =>
        _types = [.. types.Select(type => (type, DirectBases.Of(type.Type).Where(b => !KinKeys.IsInSource(b)).ToImmutableArray()))];

    /// <summary>Those of <paramref name="snapshot"/>.</summary>
    public static Task<AssemblyBases> OfAsync(Snapshot snapshot, CancellationToken cancellation) =>
        snapshot.Units.RememberAsync(typeof(AssemblyBases), async () =>
        {
            var table = await BaseTable.OfAsync(snapshot, cancellation).ConfigureAwait(false);
            var declared = snapshot.Units.All.ToDictionary(unit => unit, unit => NamesOf(unit, table));
            var entries = table.Names.SelectMany(name => table.Saying(name).Where(entry => declared[entry.Unit].Contains(name)));
            return new AssemblyBases(await TypeBinding.BindAsync(entries.Distinct(), cancellation).ConfigureAwait(false));
        });

    /// <summary>The types that are <paramref name="target"/>, a type of an assembly, only through another of an assembly, which is the second.</summary>
    public IEnumerable<(Declared Type, INamedTypeSymbol? Through)> Reaching(INamedTypeSymbol target)
    {
        var key = KinKeys.Of(target);
        foreach (var (type, bases) in _types)
            if (!bases.Any(IsTarget) && bases.FirstOrDefault(b => DirectBases.Above(b).Any(IsTarget)) is { } through)
                yield return (type, through);

        bool IsTarget(INamedTypeSymbol type) => type.Name == target.Name && KinKeys.Of(type) == key;
    }

    private static HashSet<uint> NamesOf(ProjectUnit unit, BaseTable table)
    {
        var assemblies = unit.Parts.Assemblies.Select(assembly => assembly.File.TypeNames).ToArray();
        return [.. table.Names.Where(name => !Everywhere.Contains(name) && Array.Exists(assemblies, names => names.Contains(name)))];
    }
}
