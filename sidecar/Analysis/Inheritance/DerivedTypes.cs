using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Inheritance;

/// <summary>
/// Finds the types that derive from a type or implement it: the index knows which types say its name behind their colon, only
/// those are bound, and then those that say theirs.
/// </summary>
internal static class DerivedTypes
{
    /// <summary>Those at any distance up to <paramref name="depth"/>, nearer ones first; of several ways to one, the shortest counts.</summary>
    public static async Task<IReadOnlyList<DerivedType>> AllAsync(
        Snapshot snapshot, MergedSymbol type, int depth, CancellationToken cancellation)
    {
        var all = new List<DerivedType>();
        var seen = new HashSet<string> { type.Key };
        var waiting = new Queue<(MergedSymbol Type, int Distance)>([(type, 0)]);
        while (waiting.TryDequeue(out var at) && at.Distance < depth)
            foreach (var (derived, _, through) in await DirectAsync(snapshot, at.Type, cancellation).ConfigureAwait(false))
            {
                if (!seen.Add(derived.Key))
                    continue;
                all.Add(new DerivedType(derived, at.Distance + 1, through ?? (at.Distance == 0 ? null : at.Type.Symbol)));
                waiting.Enqueue((derived, at.Distance + 1));
            }
        return all;
    }

    /// <summary>Those that say it themselves, or that have it through types of assemblies alone.</summary>
    public static Task<IReadOnlyList<DerivedType>> DirectAsync(Snapshot snapshot, MergedSymbol type, CancellationToken cancellation) =>
        snapshot.Units.RememberAsync((typeof(DerivedTypes), type.KeyOfAll), () => LookAsync(snapshot, type, cancellation));

    private static async Task<IReadOnlyList<DerivedType>> LookAsync(Snapshot snapshot, MergedSymbol type, CancellationToken cancellation)
    {
        if (!type.Symbols.OfType<INamedTypeSymbol>().Any(CanBeBase))
            return [];
        var targets = type.Symbols.Select(KinKeys.Of).ToHashSet();
        var table = await BaseTable.OfAsync(snapshot, cancellation).ConfigureAwait(false);
        var saying = await TypeBinding.BindAsync(table.Saying(NameHash.Of(type.Symbol.Name)), cancellation).ConfigureAwait(false);
        var found = saying.Where(derived => DirectBases.Of(derived.Type).Any(b => targets.Contains(KinKeys.Of(b))))
            .Select(derived => (Type: derived, Through: (INamedTypeSymbol?)null));
        if (!KinKeys.IsInSource(type.Symbol))
        {
            var beyond = await AssemblyBases.OfAsync(snapshot, cancellation).ConfigureAwait(false);
            found = found.Concat(beyond.Reaching((INamedTypeSymbol)type.Symbol));
        }
        return
        [
            .. found.GroupBy(derived => MergedSymbol.KeyOf(derived.Type.Symbol))
                .Select(same => new DerivedType(MergedSymbol.Of(same.Key, same.Select(derived => derived.Type)), Distance: 1, same.First().Through)),
        ];
    }

    private static bool CanBeBase(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface } or { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false };
}
