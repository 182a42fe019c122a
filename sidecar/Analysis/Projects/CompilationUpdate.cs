using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Projects;

/// <summary>Makes a compilation from one that differs in some trees, keeping what can be kept.</summary>
internal static class CompilationUpdate
{
    private const int FewTrees = 8;

    /// <summary><paramref name="old"/> with exactly these trees, in this order, and these references.</summary>
    public static CSharpCompilation To(
        CSharpCompilation old, IReadOnlyList<SyntaxTree> trees, IReadOnlyList<MetadataReference> references)
    {
        var result = old.SyntaxTrees.SequenceEqual(trees) ? old : WithTrees(old, trees);
        return old.ExternalReferences.SequenceEqual(references) ? result : result.WithReferences(references);
    }

    // What is declared in the trees that stay where they are need not be found out again.
    private static CSharpCompilation WithTrees(CSharpCompilation old, IReadOnlyList<SyntaxTree> trees)
    {
        var (before, wanted) = (old.SyntaxTrees.ToHashSet(), trees.ToHashSet());
        // A tree that only moved cannot be put in a second place before it has left the first.
        var replaced = old.SyntaxTrees.Zip(trees).Where(pair => !wanted.Contains(pair.First) && !before.Contains(pair.Second)).Take(FewTrees + 1).ToArray();
        if (replaced.Length > FewTrees)
            return old.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        var result = replaced.Aggregate(old, (compilation, pair) => compilation.ReplaceSyntaxTree(pair.First, pair.Second));
        result = result.RemoveSyntaxTrees(result.SyntaxTrees.Where(tree => !wanted.Contains(tree)));
        var common = result.SyntaxTrees.Zip(trees).TakeWhile(pair => pair.First == pair.Second).Count();
        return result.RemoveSyntaxTrees(result.SyntaxTrees.Skip(common)).AddSyntaxTrees(trees.Skip(common));
    }
}
