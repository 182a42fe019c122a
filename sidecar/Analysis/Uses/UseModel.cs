using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Uses;

/// <summary>The semantic model that uses are read from.</summary>
internal static class UseModel
{
    // What a name means does not depend on whether it may be null, and finding that out costs more than all the rest.
#pragma warning disable RSEXPERIMENTAL001
    public static SemanticModel Of(CSharpCompilation compilation, SyntaxTree tree) =>
        compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
}
