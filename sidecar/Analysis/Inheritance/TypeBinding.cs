using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Inheritance;

/// <summary>Binds types that the index found.</summary>
internal static class TypeBinding
{
    /// <summary>The types of <paramref name="entries"/>, each once for each project.</summary>
    public static async Task<IReadOnlyList<Declared>> BindAsync(IEnumerable<TypeEntry> entries, CancellationToken cancellation)
    {
        var bound = await Task.WhenAll(entries.GroupBy(entry => entry.Unit).Select(async unit =>
        {
            var compilation = await unit.Key.DeclaredAsync(cancellation).ConfigureAwait(false);
            return unit.GroupBy(entry => entry.Tree).AsParallel().AsOrdered().WithCancellation(cancellation)
                .SelectMany(tree => Bind(compilation, compilation.SyntaxTrees[tree.Key], tree, cancellation))
                .Select(type => new Declared(type, unit.Key))
                .Distinct()
                .ToArray();
        })).ConfigureAwait(false);
        return [.. bound.SelectMany(types => types)];
    }

    private static INamedTypeSymbol[] Bind(CSharpCompilation compilation, SyntaxTree tree, IEnumerable<TypeEntry> entries, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        var model = compilation.GetSemanticModel(tree);
        return
        [
            .. entries.Select(entry => root.FindToken(entry.Position).Parent)
                .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                .Select(node => model.GetDeclaredSymbol(node!, cancellation))
                .OfType<INamedTypeSymbol>(),
        ];
    }
}
