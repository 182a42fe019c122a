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

    /// <summary>
    /// Whether that is so of <paramref name="file"/>, which <paramref name="unit"/> compiles now; <paramref name="before"/> is what it was, null when it is
    /// new; <paramref name="readers"/> are the projects, that one among them, in which somebody could name its types.
    /// </summary>
    public static bool AreAll(ProjectUnit unit, SourceFile file, SourceFile? before, IReadOnlyCollection<ProjectUnit> readers)
    {
        var options = unit.Input.ParseOptions;
        var now = (CompilationUnitSyntax)file.Whole(options, CancellationToken.None).GetRoot();
        var then = before is null ? SyntaxFactory.CompilationUnit() : (CompilationUnitSyntax)before.Outline(options, CancellationToken.None).GetRoot();
        if (Directives(now) is not { } said || (before is not null && said != Directives(then)) || now.ContainsDiagnostics || now.AttributeLists.Count > 0 || now.Externs.Count > 0)
            return false;
        var added = new AddedTypes();
        return (before is null ? now.Usings.All(directive => directive.GlobalKeyword == default) : AreSame(then.Usings, now.Usings) && then.AttributeLists.Count == 0)
            && added.Take(then.Members, now.Members, "")
            && added._types.TrueForAll(type => IsUnnamed(type.Identifier.ValueText, readers, file) && added.IsUnnamedElsewhere(type.Identifier.ValueText, now))
            && added._namespaces.All(name => IsDeclared(name, unit, file));
    }

    // Those that say something of what is declared in all the file; null where they say it of a part.
    private static string? Directives(CompilationUnitSyntax root)
    {
        if (!root.ContainsDirectives)
            return "";
        var (said, code) = ("", root.GetFirstToken(includeZeroWidth: true).SpanStart);
        for (var next = root.GetFirstDirective(); next is not null; next = next.GetNextDirective())
        {
            if (next.Kind() is SyntaxKind.PragmaWarningDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia)
                continue;
            if (!next.IsKind(SyntaxKind.NullableDirectiveTrivia) || next.SpanStart > code)
                return null;
            said += next.ToString();
        }
        return said;
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

    private static bool IsUnnamed(string name, IReadOnlyCollection<ProjectUnit> readers, SourceFile file)
    {
        var hash = NameHash.Of(name);
        return readers.All(reader => reader.Files.All(other => ReferenceEquals(other, file) || !other.MayMention(name, hash, reader.Input.ParseOptions))
            && reader.KnownGenerated?.Mentions(hash, reader.Input.ParseOptions, CancellationToken.None) != true);
    }

    private bool IsUnnamedElsewhere(string name, SyntaxNode root) =>
        root.DescendantTokens(node => node is not BaseTypeDeclarationSyntax type || !_types.Contains(type)).All(token => token.ValueText != name);

    // A namespace that comes can hide what others mean by its name.
    private static bool IsDeclared(string name, ProjectUnit unit, SourceFile file) =>
        unit.Files.Any(other => !ReferenceEquals(other, file) && other.KnownIndex(unit.Input.ParseOptions) is { } index
            && index.Declarations.Any(declared => declared.IsNamespace && FullName(index, declared) == name));

    private static string FullName(FileIndex index, DeclaredName declared) =>
        string.Join('.', index.ContainersOf(declared).Reverse().Append(declared).Select(part => part.Name));

    private static bool AreSame(SyntaxList<UsingDirectiveSyntax> then, SyntaxList<UsingDirectiveSyntax> now) =>
        then.Count == now.Count && then.Zip(now).All(pair => SyntaxFactory.AreEquivalent(pair.First, pair.Second, topLevel: true));
}
