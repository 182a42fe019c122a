using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;

namespace Sidecar.Analysis.Sources;

/// <summary>A file as it reads under one set of parse options: its index and its trees, which live as long as somebody uses them.</summary>
internal sealed class SourceForm(CSharpParseOptions options)
{
    private readonly WeakReference<SyntaxTree> _whole = new(null!);
    private readonly WeakReference<SyntaxTree> _outline = new(null!);

    public CSharpParseOptions Options => options;

    public FileIndex? Index { get; set; }

    /// <summary>
    /// Whether a content that asks for no symbols reads the same under <paramref name="others"/>. Calls of a <c>[Conditional]</c> method
    /// go by the symbols of their tree, so only those of frameworks may be others, which nobody makes calls conditional by.
    /// </summary>
    public bool IsLike(CSharpParseOptions others) =>
        options.LanguageVersion == others.LanguageVersion && options.SpecifiedLanguageVersion == others.SpecifiedLanguageVersion
            && options.DocumentationMode == others.DocumentationMode && options.Kind == others.Kind
            && options.Features.Count == others.Features.Count && options.Features.All(others.Features.Contains)
            && DifferByFramework(others.PreprocessorSymbolNames.ToHashSet(StringComparer.Ordinal));

    private bool DifferByFramework(HashSet<string> symbols)
    {
        symbols.SymmetricExceptWith(options.PreprocessorSymbolNames);
        return symbols.All(symbol => symbol.StartsWith("NET", StringComparison.Ordinal));
    }

    public SyntaxTree? Whole
    {
        get => _whole.TryGetTarget(out var tree) ? tree : null;
        set => _whole.SetTarget(value!);
    }

    public SyntaxTree? Outline
    {
        get => _outline.TryGetTarget(out var tree) ? tree : null;
        set => _outline.SetTarget(value!);
    }
}
