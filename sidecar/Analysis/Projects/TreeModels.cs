using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Projects;

/// <summary>What the names of a tree mean. What one question bound, the next finds done.</summary>
internal sealed class TreeModels(CSharpCompilation compilation, SyntaxTree tree)
{
    private readonly Lazy<SemanticModel> _uses = new(() => UseModel.Of(compilation, tree));
    private readonly Lazy<SemanticModel> _flow = new(() => compilation.GetSemanticModel(tree));

    /// <summary>What the tree is compiled in.</summary>
    public CSharpCompilation Compilation => compilation;

    /// <summary>The tree.</summary>
    public SyntaxTree Tree => tree;

    /// <summary>Says what names mean, without whether their types may be null.</summary>
    public SemanticModel Uses => _uses.Value;

    /// <summary>Says whether types may be null, too, for which it goes through whole bodies.</summary>
    public SemanticModel Flow => _flow.Value;
}
