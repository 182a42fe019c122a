using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>Places in trees as answers show them.</summary>
internal static class CodeLocations
{
    private const int LongestLine = 200;

    /// <summary>The place of <paramref name="span"/> with its line of code and what holds it.</summary>
    public static CodeLocation Of(Snapshot snapshot, SyntaxTree tree, TextSpan span, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation) is OutlineText outline ? outline.Whole : tree.GetText(cancellation);
        var start = text.Lines.GetLinePosition(span.Start);
        return new CodeLocation(
            snapshot.Shorten(tree.FilePath), start.Line + 1, start.Character + 1, LineOf(text, start.Line))
        {
            Within = Enclosing(tree.GetRoot(cancellation).FindToken(span.Start, findInsideTrivia: true).Parent),
            Generated = ProjectUnit.IsGenerated(tree) ? true : null,
        };
    }

    /// <summary>
    /// The declarations of <paramref name="symbol"/> in source, every part of a partial one: written ones first, in the
    /// order of file and line.
    /// </summary>
    public static IEnumerable<CodeLocation> OfDeclarations(Snapshot snapshot, ISymbol symbol, CancellationToken cancellation) =>
        Parts(symbol).SelectMany(part => part.Locations)
            .Where(location => location.IsInSource)
            .Select(location => CurrentPlace.Of(snapshot, location.SourceTree!, location.SourceSpan, cancellation))
            .Select(place => Of(snapshot, place.Tree, place.Span, cancellation) with { Within = null })
            .OrderBy(location => location.Generated ?? false)
            .ThenBy(location => location, CodeLocationOrder.Instance);

    // A partial type has all its places; of a partial member each part has its own.
    private static IEnumerable<ISymbol> Parts(ISymbol symbol)
    {
        var (definition, implementation) = symbol switch
        {
            IMethodSymbol method => ((ISymbol?)method.PartialDefinitionPart, (ISymbol?)method.PartialImplementationPart),
            IPropertySymbol property => (property.PartialDefinitionPart, property.PartialImplementationPart),
            _ => (null, null),
        };
        return new[] { definition, symbol, implementation }.OfType<ISymbol>();
    }

    /// <summary>One line of a text as answers show it.</summary>
    public static string LineOf(SourceText text, int line)
    {
        var code = text.Lines[line].ToString().Trim();
        return code.Length <= LongestLine ? code : code[..LongestLine] + "…";
    }

    // From syntax alone: binding would cost more than the place is worth.
    private static string? Enclosing(SyntaxNode? node)
    {
        var names = node?.AncestorsAndSelf(ascendOutOfTrivia: true).Select(NameOf).OfType<string>().Reverse().ToArray();
        return names is null or [] ? null : string.Join('.', names);
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        DestructorDeclarationSyntax finalizer => "~" + finalizer.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        OperatorDeclarationSyntax op => "operator " + op.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax op => "operator " + op.Type,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => null,
    };
}
