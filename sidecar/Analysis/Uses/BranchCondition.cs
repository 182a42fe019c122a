using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Uses;

/// <summary>Under which condition code would be compiled that is not.</summary>
internal static class BranchCondition
{
    /// <summary>The directive of the outermost branch around <paramref name="position"/> that is left out; null when none is.</summary>
    public static string? Of(CSharpSyntaxNode root, int position)
    {
        var open = new List<(IfDirectiveTriviaSyntax If, BranchingDirectiveTriviaSyntax Branch)>();
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < position; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax start:
                    open.Add((start, start));
                    break;
                case BranchingDirectiveTriviaSyntax next when open.Count > 0:
                    open[^1] = (open[^1].If, next);
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.RemoveAt(open.Count - 1);
                    break;
            }
        }
        var left = open.Find(one => !one.Branch.BranchTaken);
        return left.Branch is null ? null : TextOf(left.If, left.Branch);
    }

    private static string TextOf(IfDirectiveTriviaSyntax start, BranchingDirectiveTriviaSyntax branch) => branch switch
    {
        ElifDirectiveTriviaSyntax elif => $"#elif {elif.Condition}",
        ElseDirectiveTriviaSyntax => $"#else of #if {start.Condition}",
        _ => $"#if {start.Condition}",
    };
}
