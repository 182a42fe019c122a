using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Tidy.Tests.Rules;

/// <summary>How types are declared and named.</summary>
internal static partial class TypeRules
{
    public static IEnumerable<string> OneTypeNamedAsTheFile(SourceFile file)
    {
        var types = file.Root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(m => m is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).ToArray();
        if (types.Length > 1)
            yield return $"{file.Path} declares {types.Length} types.";
        var stem = Path.GetFileNameWithoutExtension(file.Path).Split('.')[0];
        foreach (var type in types.Where(t => Name(t) != stem))
            yield return $"{file.At(type)} declares {Name(type)}.";
    }

    public static IEnumerable<string> SealedStaticOrAbstract(SourceFile file) => file.Root.DescendantNodes()
        .OfType<TypeDeclarationSyntax>()
        .Where(t => t is ClassDeclarationSyntax || (t is RecordDeclarationSyntax && !t.IsKind(SyntaxKind.RecordStructDeclaration)))
        .Where(t => !t.Modifiers.Any(m => m.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword))
        .Select(t => $"{file.At(t)}: {Name(t)} is none of sealed, static and abstract.");

    public static IEnumerable<string> NamesThatSayNothing(SourceFile file) => file.Root.DescendantNodes()
        .OfType<BaseTypeDeclarationSyntax>()
        .Where(t => EmptyWords().IsMatch(Name(t)))
        .Select(t => $"{file.At(t)}: {Name(t)}");

    private static string Name(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax t => t.Identifier.Text,
        DelegateDeclarationSyntax d => d.Identifier.Text,
        _ => "",
    };

    [GeneratedRegex("(Util|Utils|Utility|Utilities|Helper|Helpers|Manager|Managers|Common|Service|Services)(?![a-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyWords();
}
