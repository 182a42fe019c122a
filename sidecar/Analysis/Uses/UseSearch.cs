using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Uses;

/// <summary>
/// Finds where a symbol is used: the index names the files that can hold a use, only those are parsed whole, and the
/// compiler says what each token in them means.
/// </summary>
internal sealed class UseSearch
{
    private readonly ConcurrentBag<UsePlace> _places = [];
    private readonly SymbolRelations _relations;
    private readonly ImmutableArray<ISymbol> _targets;
    private readonly CancellationToken _cancellation;

    private UseSearch(ImmutableArray<ISymbol> targets, CancellationToken cancellation)
    {
        _targets = targets;
        _relations = new SymbolRelations(targets);
        _cancellation = cancellation;
    }

    /// <summary>
    /// The uses of <paramref name="targets"/>, which are one symbol, once for each project that declares it. In no order; only in
    /// <paramref name="file"/>, if that is given: a path, or what a generator called it.
    /// </summary>
    public static async Task<IReadOnlyCollection<UsePlace>> RunAsync(
        Snapshot snapshot, ImmutableArray<ISymbol> targets, string? file, CancellationToken cancellation)
    {
        if (targets.IsEmpty)
            return [];
        var search = new UseSearch(targets, cancellation);
        var candidates = await CandidateFiles.OfAsync(snapshot, targets, file, cancellation).ConfigureAwait(false);
        var units = await Task.WhenAll(candidates.Select(async c => (Candidate: c, Compilation: await c.CompileAsync(cancellation).ConfigureAwait(false))))
            .ConfigureAwait(false);
        var work = units.SelectMany(u => u.Candidate.TreesOf(u.Compilation).Select(t => (u.Candidate.Unit, u.Compilation, t.Tree, t.Words)));
        Parallel.ForEach(work, new ParallelOptions { CancellationToken = cancellation }, w => search.Look(w.Unit, w.Compilation, w.Tree, w.Words));
        return search._places;
    }

    private void Look(ProjectUnit unit, CSharpCompilation compilation, SyntaxTree tree, IReadOnlyCollection<SearchWord> words)
    {
        foreach (var word in words)
            foreach (var use in unit.Bound.Of(compilation, tree, word, _cancellation))
                Judge(use, unit, compilation);
    }

    private void Judge(BoundUse use, ProjectUnit unit, CSharpCompilation compilation)
    {
        ISymbol? used = null;
        var relation = Relation.None;
        foreach (var symbol in use.Symbols)
        {
            var one = _relations.Of(symbol);
            if (one != Relation.None && (relation == Relation.None || one < relation))
                (used, relation) = (symbol, one);
        }
        if (used is not null)
            _places.Add(new UsePlace(
                use,
                used,
                ProjectUnit.IsGenerated(use.Tree) ? compilation.AssemblyName : null,
                use.IsImplicit || (relation == Relation.Constructor && !_targets.Any(t => IsNamed(use, t))),
                relation == Relation.Related ? used.OriginalDefinition : null,
                unit,
                compilation));
    }

    // ": this(1)" names the constructor that it calls, but not the type.
    private static bool IsNamed(BoundUse use, ISymbol target) =>
        target is not INamedTypeSymbol || use.Tree.GetRoot().FindToken(use.Span.Start, findInsideTrivia: true).Parent is not ConstructorInitializerSyntax;
}
