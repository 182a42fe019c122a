using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Overloads;

/// <summary>Finds calls in a tree.</summary>
internal static class CallSearch
{
    /// <summary>The calls whose name or argument list is at <paramref name="position"/>, the innermost first.</summary>
    public static IEnumerable<CallSyntax> At(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return new[] { token, token.GetPreviousToken() }
            .SelectMany(near => Around(near.Parent))
            .Where(call => call.IsAt(position))
            .DistinctBy(call => call.Node)
            .OrderByDescending(call => call.StartFor(position));
    }

    /// <summary>The calls that begin on <paramref name="line"/>, in the order of the code. Attributes are none of them.</summary>
    public static ImmutableArray<CallSyntax> On(SyntaxNode root, TextSpan line) =>
    [
        .. root.DescendantNodes(line)
            .Where(node => node is not AttributeSyntax)
            .Select(CallSyntax.Of)
            .OfType<CallSyntax>()
            .Where(call => line.IntersectsWith(call.Name.Start))
            .OrderBy(call => call.Name.Start),
    ];

    // What is inside the braces of a lambda is not inside the call that gets the lambda.
    private static IEnumerable<CallSyntax> Around(SyntaxNode? node)
    {
        for (; node is not null and not BlockSyntax and not MemberDeclarationSyntax and not CompilationUnitSyntax; node = node.Parent)
            if (CallSyntax.Of(node) is { } call)
                yield return call;
    }
}
