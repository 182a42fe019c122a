using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Unused;

/// <summary>Where a type is written as a type argument.</summary>
internal static class TypeArguments
{
    /// <summary>The generics that take the type that <paramref name="name"/> names, or one made of it, and as which argument; the nearest first.</summary>
    public static IEnumerable<(GenericNameSyntax Generic, int At)> Around(SimpleNameSyntax name)
    {
        SyntaxNode? at = name;
        while (at is TypeSyntax or TupleElementSyntax)
        {
            if (at is TypeSyntax type && at.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax generic } list)
                yield return (generic, list.Arguments.IndexOf(type));
            at = at.Parent is TypeArgumentListSyntax ? at.Parent.Parent : at.Parent;
        }
    }

    /// <summary>The names among the type arguments of <paramref name="generic"/>, without those among the type arguments of another there.</summary>
    public static IEnumerable<SimpleNameSyntax> Of(GenericNameSyntax generic) =>
        generic.TypeArgumentList.DescendantNodes(node => node is not GenericNameSyntax).OfType<SimpleNameSyntax>();
}
