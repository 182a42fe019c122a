using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds what source declares under a name. The index says which projects to ask; their compilations answer.</summary>
internal static class DeclarationSearch
{
    private const string Program = WellKnownMemberNames.TopLevelStatementsEntryPointTypeName;

    /// <summary>Every declaration called <paramref name="name"/>, once for each project that compiles it.</summary>
    public static Task<IReadOnlyList<ISymbol>> FindAsync(
        Snapshot snapshot, string name, StringComparison comparison, SymbolFilter filter, CancellationToken cancellation) =>
        snapshot.Units.RememberAsync(
            (typeof(DeclarationSearch), name, comparison, filter), () => LookAsync(snapshot, name, comparison, filter, cancellation));

    private static Task<IReadOnlyList<ISymbol>> LookAsync(
        Snapshot snapshot, string name, StringComparison comparison, SymbolFilter filter, CancellationToken cancellation) =>
        InAsync(
            snapshot,
            comparison == StringComparison.Ordinal ? Declaring(snapshot, name) : DeclaringAny(snapshot, name, comparison, cancellation),
            text => text.Contains(name, comparison),
            (unit, compilation) => comparison == StringComparison.Ordinal
                ? compilation.GetSymbolsWithName(name, filter, cancellation).Concat(RecordProperties.Find(unit, compilation, name, filter, cancellation))
                : compilation.GetSymbolsWithName(declared => declared.Equals(name, comparison), filter, cancellation),
            cancellation);

    // Written code first: what generators made is asked where nothing else holds the name, whether they have run by now or not, so that
    // an answer does not depend on what was asked before.
    private static async Task<IReadOnlyList<ISymbol>> InAsync(
        Snapshot snapshot,
        HashSet<ProjectUnit> units,
        Func<string, bool> mentions,
        Func<ProjectUnit, Compilation, IEnumerable<ISymbol>> find,
        CancellationToken cancellation)
    {
        if (units.Count == 0)
            foreach (var unit in snapshot.Units.All)
                if ((await unit.GeneratedAsync().WaitAsync(cancellation).ConfigureAwait(false)).Sources.Any(source => mentions(source.Text)))
                    units.Add(unit);
        var found = new ConcurrentDictionary<ProjectUnit, ISymbol[]>();
        await Task.WhenAll(units.Select(async unit =>
            found[unit] = [.. find(unit, await unit.DeclaredAsync(cancellation).ConfigureAwait(false)).Distinct(SymbolEqualityComparer.Default)])).ConfigureAwait(false);
        return [.. snapshot.Units.All.Where(found.ContainsKey).SelectMany(unit => found[unit])];
    }

    private static HashSet<ProjectUnit> Declaring(Snapshot snapshot, string name)
    {
        var hash = NameHash.Of(name);
        var units = new ConcurrentDictionary<ProjectUnit, bool>();
        Parallel.ForEach(snapshot.Units.All, unit =>
        {
            if (unit.Files.Any(file => Declares(file, unit, name, hash)))
                units[unit] = true;
        });
        return [.. units.Keys];
    }

    private static bool Declares(SourceFile file, ProjectUnit unit, string name, uint hash)
    {
        var options = unit.Input.ParseOptions;
        // A constructor's name is not written, and that of a file's statements need not be.
        var written = name == Program || name[0] == '.' || name.StartsWith("op_", StringComparison.Ordinal) || name.EndsWith(']') || file.MayMention(name, hash, options);
        return written && Declares(file.Index(options, CancellationToken.None), name, StringComparison.Ordinal);
    }

    private static HashSet<ProjectUnit> DeclaringAny(Snapshot snapshot, string name, StringComparison comparison, CancellationToken cancellation) =>
        [.. snapshot.Units.All.Where(unit => unit.Files.Any(file => Declares(file.Index(unit.Input.ParseOptions, cancellation), name, comparison)))];

    private static bool Declares(FileIndex index, string name, StringComparison comparison) =>
        index.Declarations.Any(d => d.Name.Equals(name, comparison)) || (Program.Equals(name, comparison) && index.Has(Constructs.Statements));
}
