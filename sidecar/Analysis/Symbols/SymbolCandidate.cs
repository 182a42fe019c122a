using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>A declaration that a search may mean, as far as syntax says.</summary>
/// <param name="Unit">The project.</param>
/// <param name="Tree">Which of the project's trees it is in, by index.</param>
/// <param name="Index">What the file declares.</param>
/// <param name="Declared">The declaration.</param>
/// <param name="IsGenerated">Whether a generator made the file.</param>
internal sealed record SymbolCandidate(ProjectUnit Unit, int Tree, FileIndex Index, DeclaredName Declared, bool IsGenerated)
{
    /// <summary>Equal for parts of one type, also where several target frameworks compile it.</summary>
    public (string Assembly, string Path, (string File, int Position)? Place) Identity { get; } = (
        Unit.Input.Name,
        string.Join('.', Index.ContainersOf(Declared).Prepend(Declared).Select(declared => declared.Name)) + "`" + Declared.Arity,
        Declared.IsType ? null : (IsGenerated ? $"{Tree}" : Unit.Files[Tree].Path, Declared.Position));

    /// <summary>What syntax says of it; not for generated files.</summary>
    public SymbolSummary FromSyntax(Snapshot snapshot, CancellationToken cancellation)
    {
        var tree = Unit.Files[Tree].Whole(Unit.Input.ParseOptions, cancellation);
        var summary = SyntaxSummary.Of(tree, Index, Declared, snapshot.Shorten(Unit.Files[Tree].Path));
        return summary with { Location = CodeLocations.Mark(snapshot, tree, summary.Location!, cancellation) };
    }

    /// <summary>The symbol.</summary>
    public async Task<ISymbol?> BindAsync(CancellationToken cancellation)
    {
        var compilation = await Unit.DeclaredAsync(cancellation).ConfigureAwait(false);
        var tree = compilation.SyntaxTrees[Tree];
        var root = await tree.GetRootAsync(cancellation).ConfigureAwait(false);
        var meaning = TokenMeaning.Of(compilation.GetSemanticModel(tree), root.FindToken(Declared.Position), cancellation);
        return meaning is { Declares: true, Symbols: [var symbol, ..] } ? symbol : null;
    }
}
