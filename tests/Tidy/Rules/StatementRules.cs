using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Tidy.Tests.Rules;

/// <summary>What code must not do.</summary>
internal static class StatementRules
{
    private static readonly string[] Remarks = ["TODO", "HACK", "FIXME", "XXX"];
    private static readonly string[] Mutable = ["List", "Dictionary", "HashSet", "Queue", "Stack", "StringBuilder", "SortedDictionary"];

    public static IEnumerable<string> MutableStatics(SourceFile file)
    {
        foreach (var field in file.Root.DescendantNodes().OfType<BaseFieldDeclarationSyntax>())
            if (Has(field, SyntaxKind.StaticKeyword) && (!Has(field, SyntaxKind.ReadOnlyKeyword) || IsMutable(field.Declaration.Type)))
                yield return $"{file.At(field)}: {field.Declaration}";
        foreach (var property in file.Root.DescendantNodes().OfType<PropertyDeclarationSyntax>())
            if (Has(property, SyntaxKind.StaticKeyword) && property.AccessorList?.Accessors.Any(IsAutoSetter) == true)
                yield return $"{file.At(property)}: {property.Identifier}";
    }

    public static IEnumerable<string> EmptyCatches(SourceFile file) => file.Root.DescendantNodes().OfType<CatchClauseSyntax>()
        .Where(c => c.Block.Statements.Count == 0)
        .Select(c => $"{file.At(c)}: {c.Declaration}");

    public static IEnumerable<string> CatchAlls(SourceFile file) => file.Root.DescendantNodes().OfType<CatchClauseSyntax>()
        .Where(c => c.Filter is null && c.Declaration?.Type.ToString() is null or "Exception" or "System.Exception")
        .Where(c => !c.Block.Statements.OfType<ThrowStatementSyntax>().Any(t => t.Expression is null))
        .Select(c => $"{file.At(c)}: catches everything.");

    public static IEnumerable<string> Remarked(SourceFile file) => file.Root.DescendantTrivia(descendIntoTrivia: true)
        .Where(t => t.IsKind(SyntaxKind.RegionDirectiveTrivia) || (IsComment(t) && Remarks.Any(r => t.ToString().Contains(r, StringComparison.Ordinal))))
        .Select(t => $"{file.At(t.GetLocation())}: {t}");

    /// <summary>Uses of <c>Type.Member</c> by its written name.</summary>
    public static IEnumerable<string> Uses(SourceFile file, string type, params string[] members) => file.Root.DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>()
        .Where(a => members.Contains(a.Name.Identifier.Text) && a.Expression.ToString().Split('.')[^1] == type)
        .Select(a => $"{file.At(a)}: {a}");

    /// <summary>Waits for time; a delay without an end waits for its cancellation.</summary>
    public static IEnumerable<string> WaitsForTime(SourceFile file) => file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(i => i.Expression.ToString() is var call && (call.EndsWith("Thread.Sleep", StringComparison.Ordinal) || call.EndsWith("Task.Delay", StringComparison.Ordinal)))
        .Where(i => i.ArgumentList.Arguments.FirstOrDefault()?.ToString().StartsWith("Timeout.Infinite", StringComparison.Ordinal) != true)
        .Select(i => $"{file.At(i)}: {i}");

    /// <summary>Uses of a namespace, in a using or written out.</summary>
    public static IEnumerable<string> UsesNamespace(SourceFile file, string name) => file.Root.DescendantNodes().OfType<NameSyntax>()
        .Where(n => n.ToString() == name)
        .Select(n => $"{file.At(n)} uses {name}.");

    private static bool Has(MemberDeclarationSyntax member, SyntaxKind modifier) =>
        member.Modifiers.Any(modifier) || (modifier is SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword && member.Modifiers.Any(SyntaxKind.ConstKeyword));

    private static bool IsMutable(TypeSyntax type) => type is GenericNameSyntax or IdentifierNameSyntax
        && ((SimpleNameSyntax)type).Identifier.Text is var name
        && (Mutable.Contains(name) || name.StartsWith("Concurrent", StringComparison.Ordinal));

    private static bool IsAutoSetter(AccessorDeclarationSyntax accessor) =>
        accessor.IsKind(SyntaxKind.SetAccessorDeclaration) && accessor is { Body: null, ExpressionBody: null };

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia
        or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
