using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// Whether a file differs from what it was by types alone that came and that nobody names, so that no other declaration can mean
/// something else. Where that would take more than a look at syntax, it does not.
/// </summary>
internal sealed class AddedTypes
{
    private readonly List<BaseTypeDeclarationSyntax> _types = [];
    private readonly HashSet<string> _namespaces = [];

    private AddedTypes()
    {
    }

    /// <summary>Whether that is so of <paramref name="file"/>, which <paramref name="unit"/> compiles now; <paramref name="before"/> is what it was, null when it is new.</summary>
    public static bool AreAll(ProjectUnit unit, SourceFile file, SourceFile? before)
    {
        var options = unit.Input.ParseOptions;
        var now = (CompilationUnitSyntax)file.Whole(options, CancellationToken.None).GetRoot();
        var then = before is null ? SyntaxFactory.CompilationUnit() : (CompilationUnitSyntax)before.Outline(options, CancellationToken.None).GetRoot();
        if (now.ContainsDirectives || then.ContainsDirectives || now.ContainsDiagnostics || now.AttributeLists.Count > 0 || now.Externs.Count > 0)
            return false;
        var added = new AddedTypes();
        return (before is null ? now.Usings.All(directive => directive.GlobalKeyword == default) : AreSame(then.Usings, now.Usings) && then.AttributeLists.Count == 0)
            && added.Take(then.Members, now.Members, "")
            && added._types.TrueForAll(type => added.IsUnnamed(type.Identifier.ValueText, unit, file, now))
            && added._namespaces.All(name => IsDeclared(name, unit, file));
    }

    private bool Take(SyntaxList<MemberDeclarationSyntax> then, SyntaxList<MemberDeclarationSyntax> now, string space)
    {
        var known = 0;
        foreach (var member in now)
        {
            if (known < then.Count && (SyntaxFactory.AreEquivalent(then[known], member, topLevel: true) || TakeNamespace(then[known] as BaseNamespaceDeclarationSyntax, member, space)))
                known++;
            else if (!TakeType(member, space) && !(member is BaseNamespaceDeclarationSyntax && TakeNamespace(then: null, member, space)))
                return false;
        }
        return known == then.Count;
    }

    private bool TakeNamespace(BaseNamespaceDeclarationSyntax? then, MemberDeclarationSyntax member, string space)
    {
        if (member is not BaseNamespaceDeclarationSyntax now || (then is not null && (then.Kind() != now.Kind() || !AreSame(then.Usings, now.Usings) || !then.Name.IsEquivalentTo(now.Name))))
            return false;
        var name = string.Concat(space, space.Length == 0 ? "" : ".", now.Name.ToString());
        if (then is null)
            _namespaces.Add(name);
        return now.Externs.Count == 0 && Take(then?.Members ?? [], now.Members, name);
    }

    // A static class may hold extensions, and an attribute is named without its ending; the compiler and generators know types of .NET's
    // own namespaces without being told.
    private bool TakeType(MemberDeclarationSyntax member, string space)
    {
        if (member is not BaseTypeDeclarationSyntax type || type.Modifiers.Any(SyntaxKind.StaticKeyword) || type.Modifiers.Any(SyntaxKind.PartialKeyword)
            || type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal)
            || space.Split('.')[0] is "System" or "Microsoft")
            return false;
        _types.Add(type);
        return true;
    }

    private bool IsUnnamed(string name, ProjectUnit unit, SourceFile file, SyntaxNode root)
    {
        var (hash, options) = (NameHash.Of(name), unit.Input.ParseOptions);
        return unit.Files.All(other => ReferenceEquals(other, file) || !other.MayMention(name, hash, options))
            && root.DescendantTokens(node => node is not BaseTypeDeclarationSyntax type || !_types.Contains(type)).All(token => token.ValueText != name);
    }

    // A namespace that comes can hide what others mean by its name.
    private static bool IsDeclared(string name, ProjectUnit unit, SourceFile file) =>
        unit.Files.Any(other => !ReferenceEquals(other, file) && other.KnownIndex(unit.Input.ParseOptions) is { } index
            && index.Declarations.Any(declared => declared.IsNamespace && FullName(index, declared) == name));

    private static string FullName(FileIndex index, DeclaredName declared) =>
        string.Join('.', index.ContainersOf(declared).Reverse().Append(declared).Select(part => part.Name));

    private static bool AreSame(SyntaxList<UsingDirectiveSyntax> then, SyntaxList<UsingDirectiveSyntax> now) =>
        then.Count == now.Count && then.Zip(now).All(pair => SyntaxFactory.AreEquivalent(pair.First, pair.Second, topLevel: true));
}
