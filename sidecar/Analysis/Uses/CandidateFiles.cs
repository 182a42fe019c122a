using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Uses;

/// <summary>The files of one project that can hold a use, each with the words to look for.</summary>
internal sealed class CandidateFiles
{
    private readonly ProjectUnit _unit;
    private readonly List<(SourceFile File, string[] Names, SearchWord[] Words)> _files = [];
    private readonly SearchWord[] _words;
    private readonly IReadOnlySet<string>? _onlyIn;

    private CandidateFiles(ProjectUnit unit, SearchWord[] words, IReadOnlySet<string>? onlyIn) => (_unit, _words, _onlyIn) = (unit, words, onlyIn);

    /// <summary>The candidates of every project that can see the symbol; only <paramref name="file"/>, if that is given.</summary>
    public static Task<IReadOnlyList<CandidateFiles>> OfAsync(
        Snapshot snapshot, ImmutableArray<ISymbol> targets, string? file, CancellationToken cancellation) => snapshot.Units.RememberAsync(
            (typeof(CandidateFiles), string.Join(' ', targets.Select(SymbolKeys.Of).Distinct()), file),
            () => LookAsync(snapshot, targets, file is null ? SeeingFiles.Of(targets[0]) : [file], cancellation));

    private static async Task<IReadOnlyList<CandidateFiles>> LookAsync(
        Snapshot snapshot, ImmutableArray<ISymbol> targets, HashSet<string>? onlyIn, CancellationToken cancellation)
    {
        var words = SearchWords.Of(targets[0]);
        var found = new CandidateFiles?[snapshot.Units.All.Length];
        var declaring = targets.Select(t => t.ContainingAssembly?.Name).OfType<string>().ToHashSet();
        var seeing = SeeingProjects.Of(snapshot, targets);
        if (onlyIn is not null)
            seeing.RemoveWhere(unit => !onlyIn.Any(path => unit.FileAt(path) is not null || !Path.IsPathFullyQualified(path)));
        await GenerateAsync(seeing.Where(unit => GeneratedUses.MayExist(unit, targets[0], words, declaring)), cancellation).ConfigureAwait(false);
        var creates = words.Signs.Contains("new");
        var scope = onlyIn is null && creates && words.Names is [var type] ? CreationScope.Of(seeing, type, cancellation) : null;
        // Which types a file creates is known by how its project looks, generated code included.
        if (creates && scope is null)
            await GenerateAsync(seeing, cancellation).ConfigureAwait(false);
        Parallel.For(0, found.Length, i => found[i] = seeing.Contains(snapshot.Units.All[i])
            ? In(snapshot.Units.All[i], snapshot.Context.Store, words, onlyIn, scope, cancellation)
            : null);
        return [.. found.OfType<CandidateFiles>()];
    }

    private static Task<GeneratedCode[]> GenerateAsync(IEnumerable<ProjectUnit> units, CancellationToken cancellation) =>
        Task.WhenAll(units.Select(unit => unit.GeneratedAsync().WaitAsync(cancellation)));

    /// <summary>The project.</summary>
    public ProjectUnit Unit => _unit;

    /// <summary>The compilation in which the candidates are whole.</summary>
    public Task<CSharpCompilation> CompileAsync(CancellationToken cancellation) =>
        _unit.WithBodiesAsync([.. _files.Select(file => file.File)], cancellation);

    /// <summary>The trees to look at, and for which words: the candidates and all that generators made.</summary>
    public IEnumerable<(SyntaxTree Tree, IReadOnlyCollection<SearchWord> Words)> TreesOf(CSharpCompilation compilation)
    {
        var trees = compilation.SyntaxTrees;
        foreach (var (file, _, words) in _files)
            yield return (trees[_unit.IndexOf(file)], words);
        for (var i = _unit.Files.Length; i < trees.Length; i++)
            if (_onlyIn?.Contains(trees[i].FilePath) != false)
                yield return (trees[i], _words);
    }

    private static CandidateFiles? In(
        ProjectUnit unit, IndexStore store, SearchWords words, HashSet<string>? onlyIn, CreationScope? scope, CancellationToken cancellation)
    {
        var options = unit.Input.ParseOptions;
        var names = WrittenNames.Of(unit, words.Names, cancellation);
        var candidates = new CandidateFiles(unit, [.. WordsOf(names.All, words.Signs, onlyWritten: false, words.TypesOnly)], onlyIn);
        var files = unit.Files.Where(file => onlyIn?.Contains(file.Path) != false).Select(file => (File: file, Here: names.In(file, cancellation))).ToArray();
        var isNamed = words.Signs.Contains("base") && (onlyIn is not null || files.Any(file => file.Here.Length > 0)
            || names.All.Any(name => unit.KnownGenerated?.Mentions(NameHash.Of(name), options, cancellation) == true));
        foreach (var (file, here) in files)
        {
            var creates = words.Signs.Contains("new") && CreatedTypes.MayCreate(unit, file, words.Names, store, cancellation)
                && (here.Length > 0 || scope?.MayCreate(file, unit) != false);
            string[] signs = [.. words.Signs.Where(sign => sign == "new" ? creates : MayHold(file, sign, isNamed && here.Length == 0, options, cancellation))];
            if (here.Length + signs.Length > 0)
                candidates._files.Add((file, here, [.. WordsOf(here, here.Length == 0 ? signs : [.. signs, .. words.Signs.Where(IsCreation)], !creates, words.TypesOnly)]));
        }
        return candidates._files.Count == 0 && unit.KnownGenerated is not { Sources.Count: > 0 } ? null : candidates;
    }

    private static IEnumerable<SearchWord> WordsOf(IReadOnlyList<string> names, IEnumerable<string> signs, bool onlyWritten, bool typesOnly)
    {
        var created = string.Join(' ', names);
        return names.Select(name => new SearchWord(name, TypesOnly: typesOnly))
            .Concat(signs.Distinct().Select(sign => IsCreation(sign) ? new SearchWord(sign, created, onlyWritten) : new SearchWord(sign)));
    }

    private static bool IsCreation(string sign) => sign is "new" or "this" or "base";

    // Where a base class is written, the file mentions it; it is written in another part at most, of the same project.
    private static bool MayHold(SourceFile file, string sign, bool isNamedElsewhere, CSharpParseOptions options, CancellationToken cancellation) => sign switch
    {
        "this" => false,
        "base" => isNamedElsewhere && file.Index(options, cancellation).Has(Constructs.PartialBase),
        _ => !char.IsLetter(sign[0]) || file.MayMention(sign, NameHash.Of(sign), options),
    };
}
