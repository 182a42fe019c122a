using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Uses;

/// <summary>
/// Where <c>new(…)</c> can make a type whose name is not written there: only through a member whose signature has the type in it,
/// and the name of that member has to be written. Nothing is bound to tell.
/// </summary>
internal sealed class CreationScope
{
    // Of a type that is named in more files, too many members speak.
    private const int FewFiles = 8;

    // Each with the type around it where nobody else can write it.
    private readonly HashSet<(string Member, string? OnlyIn)> _members = [];

    private CreationScope()
    {
    }

    /// <summary>The scope of a type called <paramref name="name"/> in <paramref name="units"/>; null when it can be anywhere.</summary>
    public static CreationScope? Of(IReadOnlyCollection<ProjectUnit> units, string name, CancellationToken cancellation)
    {
        var hash = NameHash.Of(name);
        var files = new Dictionary<SourceFile, ProjectUnit>();
        foreach (var unit in units)
        {
            var options = unit.Input.ParseOptions;
            if (unit.KnownGenerated?.Mentions(hash, options, cancellation) == true)
                return null;
            foreach (var file in unit.Files)
                if (file.MayMention(name, hash, options) && files.TryAdd(file, unit) && files.Count > FewFiles)
                    return null;
        }
        var scope = new CreationScope();
        return files.All(file => scope.Take(file.Key.Whole(file.Value.Input.ParseOptions, cancellation).GetRoot(cancellation), name)) ? scope : null;
    }

    /// <summary>Whether <paramref name="file"/> writes the name of a member through which the type can be made.</summary>
    public bool MayCreate(SourceFile file, ProjectUnit unit)
    {
        return _members.Any(member => IsWritten(member.Member) && (member.OnlyIn is not { } type || IsWritten(type)));

        bool IsWritten(string word) => file.MayMention(word, NameHash.Of(word), unit.Input.ParseOptions);
    }

    private bool Take(SyntaxNode root, string name)
    {
        foreach (var token in root.DescendantTokens())
            if (token.ValueText == name && token.Parent is SimpleNameSyntax written && !Take(written))
                return false;
        return true;
    }

    // False when others can come by the type without writing a name that is known here.
    private bool Take(SimpleNameSyntax written)
    {
        foreach (var node in written.Ancestors())
        {
            switch (node)
            {
                case BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax or AttributeListSyntax or GlobalStatementSyntax:
                    return true;
                case BaseFieldDeclarationSyntax field:
                    return field.Declaration.Variables.All(variable => Take(variable.Identifier, field));
                case PropertyDeclarationSyntax property:
                    return Take(property.Identifier, property);
                case EventDeclarationSyntax declared:
                    return Take(declared.Identifier, declared);
                case MethodDeclarationSyntax method:
                    return Take(method.Identifier, method);
                case MemberDeclarationSyntax or BaseListSyntax or UsingDirectiveSyntax or TypeParameterConstraintClauseSyntax:
                    return false;
            }
        }
        return false;
    }

    private bool Take(SyntaxToken member, MemberDeclarationSyntax declaration)
    {
        _members.Add((member.ValueText, IsPrivate(declaration) && declaration.Parent is TypeDeclarationSyntax type ? type.Identifier.ValueText : null));
        return !SearchWords.IsCalledUnwritten(member.ValueText);
    }

    // A member of an interface is public without a word, and so is what implements one by its full name.
    private static bool IsPrivate(MemberDeclarationSyntax member) =>
        member.Parent is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
            && !member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PartialKeyword)
            && member is BaseFieldDeclarationSyntax or MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null };
}
