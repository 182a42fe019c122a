using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Uses;

/// <summary>Tells where a symbol may be used in code that no loaded configuration compiles: where branches of <c>#if</c> have its name.</summary>
internal static class UncompiledUses
{
    private const int MostLines = 5;

    /// <summary>A gap for each file that mentions what <paramref name="place"/> turned out to be in such code; where that is nothing that is compiled, the name that was asked for.</summary>
    public static async Task<IReadOnlyList<Gap>> OfAsync(Snapshot snapshot, PlaceRequest place, SymbolTarget target, CancellationToken cancellation) =>
        target is { Resolution.Status: ResolutionStatus.NotFound } && place.Symbol is { } symbol && SimpleName.Of(symbol) is { } name
            ? OfName(snapshot, name, cancellation)
            : await OfAsync(snapshot, target.Symbols, file: null, cancellation).ConfigureAwait(false);

    /// <summary>The same where the symbol may be derived from, implemented or overridden in such code, as far as the words around its name tell.</summary>
    public static async Task<IReadOnlyList<Gap>> OfKinAsync(Snapshot snapshot, PlaceRequest place, SymbolTarget target, CancellationToken cancellation) => target switch
    {
        { Resolution.Status: ResolutionStatus.NotFound } => await OfAsync(snapshot, place, target, cancellation).ConfigureAwait(false),
        { Symbols: [INamedTypeSymbol, ..] } => await OfAsync(snapshot, target.Symbols, file: null, cancellation, (nameof(LeftOutName.MayBeBase), name => name.MayBeBase)).ConfigureAwait(false),
        _ => await OfAsync(snapshot, target.Symbols, file: null, cancellation, (nameof(LeftOutName.MayBeDeclared), name => name.MayBeDeclared)).ConfigureAwait(false),
    };

    /// <summary>
    /// A gap for each file that mentions <paramref name="targets"/>, which are one symbol, in such code, among the files that a search for
    /// uses looks at; of <paramref name="file"/> only, if that is given, and of names that are <paramref name="role"/> only, if that is.
    /// </summary>
    public static async Task<IReadOnlyList<Gap>> OfAsync(
        Snapshot snapshot, ImmutableArray<ISymbol> targets, string? file, CancellationToken cancellation, (string Name, Func<LeftOutName, bool> Has)? role = null) => targets.IsEmpty ? [] : await snapshot.Units.RememberAsync(
            (typeof(UncompiledUses), string.Join(' ', targets.Select(SymbolKeys.Of).Distinct()), file, role?.Name),
            () =>
            {
                var scope = NameScope.Of(targets);
                return Task.FromResult(!LeftOutSigns.Use(targets[0])
                    ? Look(snapshot, Naming(snapshot, targets, scope, file, cancellation), scope, role?.Has, cancellation)
                    : role is null ? Look(snapshot, Seeing(snapshot, targets, scope, file).Select(one => (one.Unit, one.File.Path)), tree => Signs(tree, targets[0], scope, cancellation), cancellation) : []);
            }).ConfigureAwait(false);

    private static IEnumerable<(ProjectUnit Unit, string Path, string[] Names)> Naming(
        Snapshot snapshot, ImmutableArray<ISymbol> targets, NameScope scope, string? file, CancellationToken cancellation)
    {
        var words = SearchWords.Of(targets[0]).Names;
        foreach (var unit in Seeing(snapshot, targets, scope, file).GroupBy(one => one.Unit, one => one.File))
        {
            var names = WrittenNames.Of(unit.Key, words, cancellation);
            foreach (var one in unit)
                if (names.In(one, cancellation) is { Length: > 0 } here)
                    yield return (unit.Key, one.Path, here);
        }
    }

    private static IEnumerable<(ProjectUnit Unit, SourceFile File)> Seeing(Snapshot snapshot, ImmutableArray<ISymbol> targets, NameScope scope, string? file)
    {
        var onlyIn = file is null ? SeeingFiles.Of(targets[0]) : [file];
        return SeeingProjects.Of(snapshot, targets).Where(scope.Has)
            .SelectMany(unit => unit.Files.Where(one => onlyIn?.Contains(one.Path) != false), (unit, one) => (unit, one));
    }

    private static bool MayLeaveOut(ProjectUnit unit, SourceFile file, CancellationToken cancellation) =>
        file.Index(unit.Input.ParseOptions, cancellation).Has(Constructs.Conditional);

    private static Gap[] OfName(Snapshot snapshot, string name, CancellationToken cancellation)
    {
        var hash = NameHash.Of(name);
        var naming = snapshot.Units.All.SelectMany(
            unit => unit.Files.Where(file => file.MayMention(name, hash, unit.Input.ParseOptions)),
            (unit, file) => (unit, file.Path, (string[])[name]));
        return Look(snapshot, naming, scope: null, isWanted: null, cancellation);
    }

    private static Gap[] Look(
        Snapshot snapshot, IEnumerable<(ProjectUnit Unit, string Path, string[] Names)> naming, NameScope? scope, Func<LeftOutName, bool>? isWanted, CancellationToken cancellation)
    {
        var names = naming.ToLookup(one => one.Path, one => one);
        return Look(snapshot, names.SelectMany(file => file, (_, one) => (one.Unit, one.Path)), tree => names[tree.FilePath].SelectMany(one => one.Names).Distinct()
            .SelectMany(name => LeftOutText.Find(tree, name, cancellation), (name, place) => (Name: name, Place: place))
            .Where(one => scope?.Has(tree.FilePath, one.Place) != false && isWanted?.Invoke(one.Place) != false)
            .Select(one => new LeftOutUse(one.Place.Position, $"the name {one.Name}")), cancellation);
    }

    private static IEnumerable<LeftOutUse> Signs(SyntaxTree tree, ISymbol target, NameScope scope, CancellationToken cancellation) =>
        LeftOutSigns.Find(tree, target, cancellation)
            .Where(one => scope.Has(tree.FilePath, new LeftOutName(one.Position, IsArgument: false, MayBeBase: false, MayBeDeclared: false)))
            .Select(one => new LeftOutUse(one.Position, $"the sign {one.Sign}"));

    private static Gap[] Look(
        Snapshot snapshot, IEnumerable<(ProjectUnit Unit, string Path)> files, Func<SyntaxTree, IEnumerable<LeftOutUse>> find, CancellationToken cancellation) =>
    [
        .. files.Where(one => MayLeaveOut(one.Unit, one.Unit.FileAt(one.Path)!, cancellation))
            .Select(one => one.Path)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(path => GapIn(snapshot, path, find, cancellation))
            .OfType<Gap>(),
    ];

    private static Gap? GapIn(Snapshot snapshot, string path, Func<SyntaxTree, IEnumerable<LeftOutUse>> find, CancellationToken cancellation)
    {
        SyntaxTree[] trees = [.. snapshot.Units.Of(path).DistinctBy(unit => unit.Input.ParseOptions)
            .Select(unit => unit.FileAt(path)!.Whole(unit.Input.ParseOptions, cancellation))];
        var found = find(trees[0])
            .Where(one => trees.Skip(1).All(tree => LeftOutText.Has(tree, one.Position, cancellation)))
            .OrderBy(one => one.Position)
            .ToArray();
        return found.Length == 0 ? null : new Gap(
            GapReason.NotCompiled,
            $"{snapshot.Shorten(path)}: {LinesOf(trees[0], found.Select(one => one.Position), cancellation)}: code that no loaded configuration compiles has {string.Join(" or ", found.Select(one => one.What).Distinct())}; what it means there is not known.");
    }

    private static string LinesOf(SyntaxTree tree, IEnumerable<int> places, CancellationToken cancellation)
    {
        var lines = tree.GetText(cancellation).Lines;
        var root = (CSharpSyntaxNode)tree.GetRoot(cancellation);
        var all = places.DistinctBy(place => lines.IndexOf(place)).ToArray();
        var groups = all.Take(MostLines).GroupBy(place => BranchCondition.Of(root, place), place => lines.IndexOf(place) + 1)
            .Select(group => $"{(group.Count() == 1 ? "line" : "lines")} {string.Join(", ", group)} ({group.Key})");
        var left = all.Length - MostLines;
        return string.Join(", ", groups) + (left <= 0 ? "" : left == 1 ? " and 1 more line" : $" and {left} more lines");
    }
}
