using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Calls;

/// <summary>Tells what stands in functions inside of members.</summary>
internal static class LocalFunctions
{
    /// <summary>Whether a local function is around <paramref name="use"/>.</summary>
    public static bool IsIn(BoundUse use) =>
        use.Tree.GetRoot().FindToken(use.Span.Start).Parent?.FirstAncestorOrSelf<LocalFunctionStatementSyntax>() is not null;
}
