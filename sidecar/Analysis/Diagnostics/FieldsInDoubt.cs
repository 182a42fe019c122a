using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Uses;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Diagnostics;

/// <summary>
/// Finds fields and events of which a file alone does not show that they are read and assigned. The compiler warns of those that never
/// are, but only when it has read the whole project.
/// </summary>
internal static class FieldsInDoubt
{
    /// <summary>Whether <paramref name="tree"/> declares one.</summary>
    public static bool AreIn(CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        var fields = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<BaseFieldDeclarationSyntax>()
            .Where(CanBeUnused)
            .SelectMany(field => field.Declaration.Variables)
            .ToArray();
        if (fields.Length == 0)
            return false;
        var names = fields.Select(field => field.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        var tokens = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText)).ToLookup(token => token.ValueText, StringComparer.Ordinal);
        var model = UseModel.Of(compilation, tree);
        return fields.Any(field => IsInDoubt(field, [.. tokens[field.Identifier.ValueText]], model, cancellation));
    }

    private static bool CanBeUnused(BaseFieldDeclarationSyntax field) =>
        !field.Modifiers.Any(SyntaxKind.ConstKeyword) && !field.Modifiers.Any(SyntaxKind.AbstractKeyword) && field.Parent is not InterfaceDeclarationSyntax;

    private static bool IsInDoubt(VariableDeclaratorSyntax field, SyntaxToken[] tokens, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(field, cancellation) is not { } symbol || (symbol is IFieldSymbol && IsOffered(symbol)))
            return false;
        var isOnly = tokens.Count(token => token.Parent is not IdentifierNameSyntax) == 1;
        // Whoever can subscribe to an event assigns it.
        var (read, assigned) = (false, field.Initializer is not null || symbol is IEventSymbol);
        foreach (var token in tokens)
        {
            if (token.Parent is not IdentifierNameSyntax name)
                continue;
            var kind = UseKinds.Of(token, symbol);
            if (kind is UseKind.Read && !read)
                read = Means(name, symbol, isOnly, model, cancellation);
            else if (kind is UseKind.Write && !assigned)
                assigned = Means(name, symbol, isOnly, model, cancellation);
            if (read && assigned)
                return false;
        }
        return true;
    }

    // Others than this project can use it.
    private static bool IsOffered(ISymbol symbol)
    {
        for (var at = symbol; at is not null; at = at.ContainingType)
            if (at.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
                return false;
        return true;
    }

    // Where nothing else in the file has the name, a plain name in the type itself needs no binding.
    private static bool Means(IdentifierNameSyntax name, ISymbol symbol, bool isOnly, SemanticModel model, CancellationToken cancellation) =>
        (isOnly && IsPlain(name) && name.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText == symbol.ContainingType.Name)
        || SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol?.OriginalDefinition, symbol);

    private static bool IsPlain(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name || access.Expression is ThisExpressionSyntax,
        NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } => false,
        _ => true,
    };
}
