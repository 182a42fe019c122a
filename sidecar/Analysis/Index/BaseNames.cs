using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Index;

/// <summary>Collects the names of what a file's types derive from and implement, in the order of its text.</summary>
internal sealed class BaseNames
{
    private readonly List<BaseName> _all = [];
    private readonly List<(string Alias, string Name)> _aliases = [];

    /// <summary>Those collected.</summary>
    public IReadOnlyList<BaseName> All => _all;

    /// <summary>Takes note of another name, for the types that follow.</summary>
    public void AddAlias(UsingDirectiveSyntax directive)
    {
        if (BaseClause.NameOf(directive.NamespaceOrType) is { } name)
            _aliases.Add((directive.Alias!.Name.Identifier.ValueText, name));
    }

    /// <summary>Adds those of <paramref name="type"/>, whose declaration has that index.</summary>
    public void Add(int declaration, MemberDeclarationSyntax type)
    {
        foreach (var name in ImpliedBy(type))
            Add(declaration, name);
        foreach (var written in (type as TypeDeclarationSyntax)?.BaseList?.Types ?? [])
        {
            if (BaseClause.NameOf(written.Type) is not { } name)
                continue;
            Add(declaration, name);
            foreach (var alias in _aliases)
                if (alias.Alias == name)
                    Add(declaration, alias.Name);
        }
    }

    private void Add(int declaration, string name) => _all.Add(new BaseName(declaration, NameHash.Of(name)));

    // Whether a class has another base than object, only its other parts and binding can tell.
    private static IEnumerable<string> ImpliedBy(MemberDeclarationSyntax type) => type.Kind() switch
    {
        SyntaxKind.ClassDeclaration => ["Object"],
        SyntaxKind.RecordDeclaration => ["Object", "IEquatable"],
        SyntaxKind.StructDeclaration => ["ValueType"],
        SyntaxKind.RecordStructDeclaration => ["ValueType", "IEquatable"],
        SyntaxKind.EnumDeclaration => ["Enum"],
        SyntaxKind.DelegateDeclaration => ["MulticastDelegate"],
        _ => [],
    };
}
