using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Unused;

/// <summary>Tells for the places of one file which declarations their code belongs to.</summary>
internal sealed class CodeOwners(UnitCode unit, CodeNodes nodes)
{
    private readonly Dictionary<SyntaxNode, CodeNode[]> _known = [];

    /// <summary>The members, types or beginnings that <paramref name="place"/> belongs to.</summary>
    public IReadOnlyList<CodeNode> Of(SemanticModel model, SyntaxNode place, CancellationToken cancellation)
    {
        var declaration = place.AncestorsAndSelf().FirstOrDefault(Declares);
        if (declaration is null or GlobalStatementSyntax)
            return [Beginning];
        if (!_known.TryGetValue(declaration, out var owners))
            _known[declaration] = owners = [.. SymbolsOf(model, declaration, cancellation).Select(symbol => nodes.Find(symbol) ?? Beginning)];
        return owners;
    }

    private CodeNode Beginning => unit.Unit.IsTest ? nodes.Tests : nodes.Product;

    private static bool Declares(SyntaxNode node) =>
        node is (MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax) or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax };

    // The type of several fields belongs to each.
    private static IEnumerable<ISymbol?> SymbolsOf(SemanticModel model, SyntaxNode declaration, CancellationToken cancellation) =>
        declaration is BaseFieldDeclarationSyntax fields
            ? fields.Declaration.Variables.Select(variable => model.GetDeclaredSymbol(variable, cancellation))
            : [model.GetDeclaredSymbol(declaration, cancellation)];
}
