using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Dependencies;

/// <summary>Which types of other namespaces the code of a file uses by name.</summary>
internal sealed class UsesInFile
{
    private readonly SemanticModel _model;
    private readonly TypeInBody _types;
    private readonly UsableNames _names;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<NamespaceUse> _uses = [];
    private readonly Dictionary<SyntaxNode, TypeKey?> _around = [];

    private UsesInFile(SemanticModel model, UsableNames names, CancellationToken cancellation)
    {
        _model = model;
        _types = new TypeInBody(model);
        _names = names;
        _cancellation = cancellation;
    }

    /// <summary>The uses in <paramref name="tree"/>, which is whole in <paramref name="compilation"/>; each pair of types once.</summary>
    public static IReadOnlyCollection<NamespaceUse> Of(CSharpCompilation compilation, SyntaxTree tree, UsableNames names, CancellationToken cancellation)
    {
        var uses = new UsesInFile(UseModel.Of(compilation, tree), names, cancellation);
        foreach (var name in tree.GetRoot(cancellation).DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
            uses.Look(name);
        return uses._uses;
    }

    private void Look(SimpleNameSyntax name)
    {
        if (!_names.Has(name.Identifier.ValueText) || name is IdentifierNameSyntax { IsVar: true } || Around(name) is not { } user || IsKnown(name, user))
            return;
        foreach (var symbol in SymbolsOf(name))
            foreach (var type in TypesOf(name, symbol))
                if (type.Locations.Any(location => location.IsInSource) && TypeKey.Of(type) is var used && used.Namespace != user.Namespace)
                    _uses.Add(new NamespaceUse(user, used));
    }

    // Which extension is called takes the whole statement to tell. Where it would tell nothing new, nobody need.
    private bool IsKnown(SimpleNameSyntax name, TypeKey user) =>
        _names.OnlyExtended(name.Identifier.ValueText) is { } types
            && types.All(used => used.Namespace == user.Namespace || _uses.Contains(new NamespaceUse(user, used)));

    private ImmutableArray<ISymbol> SymbolsOf(SimpleNameSyntax name)
    {
        if (_names.IsOnlyType(name.Identifier.ValueText) && _types.TryFind(name, out var type))
            return type is null ? [] : [type];
        var info = _model.GetSymbolInfo(name, _cancellation);
        return info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(SimpleNameSyntax name, ISymbol symbol) => TokenMeaning.Target(symbol) switch
    {
        // An alias can stand for a type with others inside, which are not written here.
        ITypeSymbol type when name is IdentifierNameSyntax => Inside(type),
        INamedTypeSymbol type => [type.OriginalDefinition],
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => [constructor.ContainingType.OriginalDefinition],
        { ContainingType: { } holder } member when IsExtension(member) || (member.IsStatic && !IsQualified(name)) => [holder.OriginalDefinition],
        _ => [],
    };

    private static bool IsExtension(ISymbol member) => member is IMethodSymbol { IsExtensionMethod: true } || member.ContainingType.IsExtension;

    private static bool IsQualified(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or QualifiedNameSyntax => true,
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> Inside(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => [named.OriginalDefinition, .. named.TypeArguments.Where(argument => !named.IsDefinition).SelectMany(Inside)],
        IArrayTypeSymbol array => Inside(array.ElementType),
        IPointerTypeSymbol pointer => Inside(pointer.PointedAtType),
        _ => [],
    };

    // What is outside of types: statements, attributes of the assembly.
    private TypeKey? Around(SyntaxNode name)
    {
        var node = name.Parent;
        while (node is not null && !IsAround(node))
            node = node.Parent;
        if (node is BaseNamespaceDeclarationSyntax)
            return null;
        if (node is null)
            return new TypeKey("", "");
        if (!_around.TryGetValue(node, out var user))
            _around[node] = user = _model.GetDeclaredSymbol(node, _cancellation) is INamedTypeSymbol type ? TypeKey.Of(type) : null;
        return user;
    }

    private static bool IsAround(SyntaxNode node) =>
        node is (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax) && !node.IsKind(SyntaxKind.ExtensionBlockDeclaration);
}
