using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Unused;

/// <summary>What speaks against a declaration being unused, by all rules.</summary>
internal static class Doubts
{
    private static readonly ImmutableArray<Func<Suspect, Doubt?>> Rules =
        [OfOthers, OfDocumentation, OfInitializer, Visibility.Of, FrameworkAttributes.Of, FrameworkBases.Of, Reflection.Of, StructLayouts.Of, OfMentions];

    /// <summary>The strongest doubt about <paramref name="node"/>; null when there is none.</summary>
    public static Doubt? Of(CodeNode node, Mentions seen)
    {
        Doubt? strongest = null;
        foreach (var (symbol, unit) in node.Variants)
            foreach (var rule in Rules)
                if (strongest?.Most != Confidence.Low && rule(new Suspect(symbol, unit, node, seen)) is { } doubt && (strongest is null || doubt.Most > strongest.Most))
                    strongest = doubt;
        return strongest;
    }

    private static Doubt? OfMentions(Suspect suspect)
    {
        var name = suspect.Symbol.Name;
        if (suspect.Seen.IsInText(name))
            return Doubt.Low("its name is a word of a string, or of a file that is not C#");
        if (suspect.Seen.IsUnresolved(name))
            return Doubt.Low("its name stands where the compiler does not know what it means");
        return suspect.Seen.ExcludedIn(name) is { } file ? Doubt.Low($"a part of {Path.GetFileName(file)} that #if leaves out has its name") : null;
    }

    private static Doubt? OfOthers(Suspect suspect) => suspect.Node.HasOthers ? Doubt.Medium("others implement or override it, and would have to go or change with it") : null;

    private static Doubt? OfDocumentation(Suspect suspect) => suspect.Node.IsDocumented ? Doubt.Medium("documentation names it") : null;

    // What runs there would not run without it.
    private static Doubt? OfInitializer(Suspect suspect) =>
        suspect.Symbol is IFieldSymbol { IsConst: false } or IPropertySymbol && suspect.Symbol.DeclaringSyntaxReferences.Any(part => InitializerOf(part.GetSyntax()) is { } value && Runs(value))
            ? Doubt.Medium("its initializer runs code")
            : null;

    private static ExpressionSyntax? InitializerOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        _ => null,
    };

    private static bool Runs(ExpressionSyntax value) => value
        .DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax)
        .Any(node => node is InvocationExpressionSyntax { Expression: not IdentifierNameSyntax { Identifier.ValueText: "nameof" } }
            or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or MemberAccessExpressionSyntax { Expression: not PredefinedTypeSyntax });
}
