using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Uses;

/// <summary>The files of one project that can hold a use, each with the words to look for.</summary>
internal sealed class CandidateFiles
{
    private readonly ProjectUnit _unit;
    private readonly List<(SourceFile File, string[] Words)> _files = [];
    private readonly string[] _words;

    private CandidateFiles(ProjectUnit unit, string[] words) => (_unit, _words) = (unit, words);

    /// <summary>The candidates of every project that can see the symbol.</summary>
    public static IReadOnlyList<CandidateFiles> Of(Snapshot snapshot, ImmutableArray<ISymbol> targets, CancellationToken cancellation)
    {
        var words = SearchWords.Of(targets[0]);
        var onlyIn = FilesOfLocal(targets[0]);
        var found = new CandidateFiles?[snapshot.Units.All.Length];
        var seeing = Seeing(snapshot, targets);
        Parallel.For(0, found.Length, i => found[i] = seeing.Contains(snapshot.Units.All[i]) ? In(snapshot.Units.All[i], words, onlyIn, cancellation) : null);
        return [.. found.OfType<CandidateFiles>()];
    }

    /// <summary>The compilation in which the candidates are whole.</summary>
    public Task<CSharpCompilation> CompileAsync(CancellationToken cancellation) =>
        _unit.WithBodiesAsync([.. _files.Select(file => file.File)], cancellation);

    /// <summary>The trees to look at, and for which words: the candidates and all that generators made.</summary>
    public IEnumerable<(SyntaxTree Tree, IReadOnlyCollection<string> Words)> TreesOf(CSharpCompilation compilation)
    {
        var trees = compilation.SyntaxTrees;
        foreach (var (file, words) in _files)
            yield return (trees[_unit.IndexOf(file)], words);
        for (var i = _unit.Files.Length; i < trees.Length; i++)
            yield return (trees[i], _words);
    }

    private static CandidateFiles? In(ProjectUnit unit, SearchWords words, HashSet<string>? onlyIn, CancellationToken cancellation)
    {
        var options = unit.Input.ParseOptions;
        string[] names = words.Names.Count == 0
            ? []
            : [.. words.Names, .. unit.Files.SelectMany(file => AliasSearch.Of(unit, file, words.Names, global: true, cancellation))];
        var candidates = new CandidateFiles(unit, [.. names, .. words.Signs]);
        foreach (var file in unit.Files)
        {
            if (onlyIn?.Contains(file.Path) == false)
                continue;
            string[] all = [.. names, .. AliasSearch.Of(unit, file, words.Names, global: false, cancellation)];
            string[] here =
            [
                .. all.Where(name => file.MayMention(name, NameHash.Of(name), options)),
                .. words.Signs.Where(sign => MayHold(file.Index(options, cancellation), sign)),
            ];
            if (here.Length > 0)
                candidates._files.Add((file, here));
        }
        return candidates._files.Count == 0 && unit.Input.Analyzers.IsEmpty ? null : candidates;
    }

    private static bool MayHold(FileIndex index, string sign) => sign switch
    {
        "new" => index.Has(Constructs.TargetTypedNew),
        "this" or "base" => index.Has(Constructs.ConstructorInitializer),
        _ => !char.IsLetter(sign[0]) || index.Mentions(NameHash.Of(sign)),
    };

    // A project that does not reference the declaring one, directly or not, cannot use the symbol.
    private static HashSet<ProjectUnit> Seeing(Snapshot snapshot, ImmutableArray<ISymbol> targets)
    {
        var assemblies = targets.Select(t => t.ContainingAssembly?.Name).OfType<string>().ToHashSet();
        var seeing = snapshot.Units.All.Where(unit => assemblies.Contains(unit.Input.Name)).ToHashSet();
        if (seeing.Count == 0 || targets[0] is INamespaceSymbol)
            return [.. snapshot.Units.All];
        foreach (var unit in snapshot.Units.All)
            if (unit.Parts.References.Any(reference => seeing.Contains(reference.Unit)))
                seeing.Add(unit);
        return seeing;
    }

    // What is declared inside a member is used in its file only; a parameter's name may be written by callers.
    private static HashSet<string>? FilesOfLocal(ISymbol symbol) =>
        symbol is ILocalSymbol or IRangeVariableSymbol or ILabelSymbol or ITypeParameterSymbol { DeclaringMethod: not null }
            or IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction }
            or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } }
            ? [.. symbol.Locations.Select(location => location.SourceTree?.FilePath).OfType<string>()]
            : null;
}
