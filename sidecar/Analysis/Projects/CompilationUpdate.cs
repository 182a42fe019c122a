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
        var result = WithTrees(old, trees);
        return old.ExternalReferences.SequenceEqual(references) ? result : result.WithReferences(references);
    }

    private static CSharpCompilation WithTrees(CSharpCompilation old, IReadOnlyList<SyntaxTree> trees)
    {
        var changed = new List<(SyntaxTree Old, SyntaxTree New)>();
        if (old.SyntaxTrees.Length == trees.Count)
        {
            for (var i = 0; i < trees.Count && changed.Count <= FewTrees; i++)
                if (old.SyntaxTrees[i] != trees[i])
                    changed.Add((old.SyntaxTrees[i], trees[i]));
            // A tree that only moved cannot be put in a second place before it has left the first.
            if (changed.Count <= FewTrees && !changed.Exists(tree => old.ContainsSyntaxTree(tree.New)))
                return changed.Aggregate(old, (compilation, tree) => compilation.ReplaceSyntaxTree(tree.Old, tree.New));
        }
        return old.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
    }
}
