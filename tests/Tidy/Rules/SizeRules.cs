using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Tidy.Tests.Rules;

/// <summary>How long things may be.</summary>
internal static class SizeRules
{
    public const int MaxFileLines = 300;
    public const int MaxMedianFileLines = 60;
    public const int MaxFunctionLines = 60;

    public static IEnumerable<string> LongFiles(SourceFile file)
    {
        if (file.Lines > MaxFileLines)
            yield return $"{file.Path} has {file.Lines} lines; at most {MaxFileLines}.";
    }

    public static IEnumerable<string> LongFunctions(SourceFile file) =>
        from node in file.Root.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax
        let lines = LinesOf(node)
        where lines > MaxFunctionLines
        select $"{file.At(node)}: a function of {lines} lines; at most {MaxFunctionLines}.";

    public static int Median(IEnumerable<SourceFile> files)
    {
        var sorted = files.Select(f => f.Lines).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
