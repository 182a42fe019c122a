using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Comparison.Oracle;

namespace Sidecar.Comparison.Renaming;

/// <summary>A project in which one declaration has another name of the same length, so that all places stay.</summary>
internal static class RenamedProject
{
    private const char Unusual = 'ꙩ';

    public static CSharpCompilation Of(CSharpCompilation compilation, SymbolKeys keys, Declaration declaration)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            var changes = DeclaredName.In(tree.GetRoot())
                .Where(declared => declared.Name.ValueText == declaration.Name && Belongs(declared.SymbolIn(model), keys, declaration.Key))
                .Select(declared => declared.Name.Span)
                .Distinct()
                .Select(span => new TextChange(span, new string(Unusual, span.Length)))
                .ToArray();
            if (changes.Length > 0)
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(changes)));
        }
        return compilation;
    }

    // Constructors and finalizers bear their type's name.
    private static bool Belongs(ISymbol? symbol, SymbolKeys keys, SymbolKey key) =>
        symbol is not null
            && (keys.Of(symbol) == key
                || (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor } && keys.Of(symbol.ContainingType) == key));
}
