using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Symbols;

/// <summary>A file as one project compiles it.</summary>
/// <param name="Unit">The project.</param>
/// <param name="File">The file.</param>
internal sealed record SourceDocument(ProjectUnit Unit, SourceFile File)
{
    /// <summary>The text.</summary>
    public SourceText Text => File.Text;

    /// <summary>The whole tree and what it means.</summary>
    public async Task<TreeModels> ModelsAsync(CancellationToken cancellation)
    {
        var compilation = await Unit.WithBodiesAsync([File], cancellation).ConfigureAwait(false);
        return Unit.ModelsOf(compilation, TreeIn(compilation));
    }

    /// <summary>The file in a compilation of its project.</summary>
    public SyntaxTree TreeIn(CSharpCompilation compilation) => compilation.SyntaxTrees[Unit.IndexOf(File)];

    /// <summary>What the tree declares and what that means, without regard to bodies.</summary>
    public async Task<SemanticModel> OutlineModelAsync(CancellationToken cancellation)
    {
        var compilation = await Unit.DeclaredAsync(cancellation).ConfigureAwait(false);
        return compilation.GetSemanticModel(TreeIn(compilation));
    }
}
