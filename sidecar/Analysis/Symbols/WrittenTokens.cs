using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds in generated code what somebody wrote in the file that it was made of.</summary>
internal static class WrittenTokens
{
    private static readonly Regex Tag = new(
        @"</?([\w.]*\.)?(?<name>\p{Lu}\w*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>The tokens of <paramref name="tree"/> that stand on <paramref name="line"/> of <paramref name="file"/>, with their places there, each place once.</summary>
    public static IReadOnlyList<(SyntaxToken Token, TextSpan Span)> On(SyntaxTree tree, WrittenFile file, TextLine line, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        var root = tree.GetRoot(cancellation);
        var tokens = tree.GetLineMappings(cancellation)
            .Where(mapping => !mapping.IsHidden && IsOn(mapping.MappedSpan, file, line))
            .SelectMany(mapping => root.DescendantTokens(text.Lines.GetTextSpan(mapping.Span), descendIntoTrivia: true))
            .Select(token => (Token: token, Span: PlaceOf(tree, token, file, line, cancellation)))
            .Where(one => one.Span is not null)
            .Select(one => (one.Token, one.Span!.Value));
        return [.. tokens.Concat(Tags(root, line)).DistinctBy(one => one.Item2)];
    }

    private static bool IsOn(FileLinePositionSpan span, WrittenFile file, TextLine line) =>
        WorkspacePath.Comparer.Equals(span.Path, file.Path) && span.StartLinePosition.Line <= line.LineNumber && span.EndLinePosition.Line >= line.LineNumber;

    // Around what somebody wrote, generated code stands on the same lines.
    private static TextSpan? PlaceOf(SyntaxTree tree, SyntaxToken token, WrittenFile file, TextLine line, CancellationToken cancellation)
    {
        var mapped = tree.GetMappedLineSpan(token.Span, cancellation);
        var start = line.Start + mapped.StartLinePosition.Character;
        return token.Span.Length > 0 && mapped.HasMappedPath && IsOn(mapped, file, line) && mapped.StartLinePosition.Line == line.LineNumber && start + token.Span.Length <= line.End
            && file.Text.ToString(new TextSpan(start, token.Span.Length)) == token.Text
            ? new TextSpan(start, token.Span.Length)
            : null;
    }

    // Razor does not say where the tag of a component comes from.
    private static IEnumerable<(SyntaxToken Token, TextSpan Span)> Tags(SyntaxNode root, TextLine line)
    {
        if (Tag.Matches(line.ToString()) is not { Count: > 0 } tags)
            return [];
        var components = root.DescendantNodes().OfType<GenericNameSyntax>()
            .Where(name => name.Identifier.ValueText == "OpenComponent")
            .Select(name => name.TypeArgumentList.Arguments[0].DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault(part => part.Parent is not TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: not "OpenComponent" } }))
            .OfType<SimpleNameSyntax>()
            .ToLookup(name => name.Identifier.ValueText, name => name.Identifier);
        return tags.Select(tag => tag.Groups["name"])
            .Where(tag => components.Contains(tag.Value))
            .Select(tag => (components[tag.Value].First(), new TextSpan(line.Start + tag.Index, tag.Length)));
    }
}
