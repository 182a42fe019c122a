using Microsoft.CodeAnalysis;

namespace Sidecar.Comparison.Oracle;

/// <summary>Walks every token of every file of every project.</summary>
internal sealed class TruthReader(Repository repository, IReadOnlySet<string> assemblies)
{
    private readonly Truth _truth = new();

    public Truth Truth => _truth;

    public void Read(OracleProject project)
    {
        var keys = new SymbolKeys(assemblies);
        var trees = project.Compilation.SyntaxTrees
            .Select(tree => (Tree: tree, File: repository.Shorten(tree.FilePath)))
            .Where(t => t.File is not null && File.Exists(t.Tree.FilePath))
            .ToArray();
        foreach (var (tree, file) in trees)
            ReadDeclarations(project, tree, file!, keys);
        Parallel.ForEach(trees, t => ReadUses(project.Compilation.GetSemanticModel(t.Tree), t.File!, keys));
        new TypeRelations(repository, keys, _truth.Relations).Read(project);
        var calls = new CallReader(keys, _truth.Relations);
        Parallel.ForEach(trees, t => calls.Read(project.Compilation.GetSemanticModel(t.Tree), t.File!));
    }

    private void ReadDeclarations(OracleProject project, SyntaxTree tree, string file, SymbolKeys keys)
    {
        var model = project.Compilation.GetSemanticModel(tree);
        foreach (var declared in DeclaredName.In(tree.GetRoot()))
            if (declared.SymbolIn(model) is { } symbol && keys.Of(symbol) is { } key)
                _truth.Add(
                    DeclarationReader.Read(symbol, declared.Kind, keys, key),
                    Repository.PlaceOf(file, declared.Name),
                    Repository.ExtentOf(file, declared.Whole),
                    project.Name);
    }

    private void ReadUses(SemanticModel model, string file, SymbolKeys keys)
    {
        foreach (var token in model.SyntaxTree.GetRoot().DescendantTokens(descendIntoTrivia: true))
            foreach (var use in TokenUses.Of(model, token))
                if (keys.Of(use.Symbol) is { } key)
                    _truth.Add(key, use.Kind, Repository.PlaceOf(file, token));
    }
}
