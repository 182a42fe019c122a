using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Dependencies;

/// <summary>The names by which code of a project can use a type that has source; no other has to be bound.</summary>
/// <param name="Types">Names of types, of attributes also without their ending, aliases.</param>
/// <param name="Extensions">Names of extension members, and which types declare some that are called so.</param>
/// <param name="Imported">Names of static members that <c>using static</c> brings in.</param>
internal sealed record UsableNames(HashSet<string> Types, Dictionary<string, HashSet<TypeKey>> Extensions, HashSet<string> Imported)
{
    private const string AttributeEnding = "Attribute";

    /// <summary>Those of <paramref name="unit"/>, whose whole trees are in <paramref name="compilation"/>.</summary>
    public static async Task<UsableNames> OfAsync(Snapshot snapshot, ProjectUnit unit, CSharpCompilation compilation, CancellationToken cancellation)
    {
        var names = new UsableNames([], [], []);
        foreach (var other in unit.Parts.References.Select(reference => reference.Unit).Append(unit))
        {
            var declared = await snapshot.Units.RememberAsync((typeof(UsableNames), other), async () =>
                DeclaredIn(await other.DeclaredAsync(cancellation).ConfigureAwait(false), cancellation)).ConfigureAwait(false);
            names.Types.UnionWith(declared.Types);
            foreach (var (name, types) in declared.Extensions)
                names.TypesOf(name).UnionWith(types);
        }
        foreach (var tree in compilation.SyntaxTrees)
            names.AddUsings(compilation, tree, cancellation);
        return names;
    }

    /// <summary>Whether a name that is written so may use such a type.</summary>
    public bool Has(string name) => Types.Contains(name) || Extensions.ContainsKey(name) || Imported.Contains(name);

    /// <summary>Whether it can use one only by being the name of a type.</summary>
    public bool IsOnlyType(string name) => !Extensions.ContainsKey(name) && !Imported.Contains(name);

    /// <summary>The only types that it can use, when it can use some only by being the name of an extension member; else null.</summary>
    public IReadOnlyCollection<TypeKey>? OnlyExtended(string name) =>
        Types.Contains(name) || Imported.Contains(name) ? null : Extensions.GetValueOrDefault(name);

    private static UsableNames DeclaredIn(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var names = new UsableNames([], [], []);
        var open = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (open.TryPop(out var symbol))
        {
            cancellation.ThrowIfCancellationRequested();
            if (symbol is INamedTypeSymbol type)
                names.Add(type);
            foreach (var inner in symbol is INamespaceSymbol space ? space.GetMembers() : symbol.GetTypeMembers())
                open.Push((INamespaceOrTypeSymbol)inner);
        }
        return names;
    }

    private void Add(INamedTypeSymbol type)
    {
        if (!type.IsExtension)
            Types.Add(type.Name);
        if (type.Name.Length > AttributeEnding.Length && type.Name.EndsWith(AttributeEnding, StringComparison.Ordinal))
            Types.Add(type.Name[..^AttributeEnding.Length]);
        if (!type.IsExtension && !type.MightContainExtensionMethods)
            return;
        var key = TypeKey.Of(type);
        foreach (var member in type.GetMembers())
            if (type.IsExtension || member is IMethodSymbol { IsExtensionMethod: true })
                TypesOf(member.Name).Add(key);
    }

    private HashSet<TypeKey> TypesOf(string extension) =>
        Extensions.TryGetValue(extension, out var types) ? types : Extensions[extension] = [];

    private void AddUsings(CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var directive in UsingsOf(tree.GetCompilationUnitRoot(cancellation)))
        {
            if (directive.Alias is { } alias)
                Types.Add(alias.Name.Identifier.ValueText);
            if (directive.StaticKeyword != default
                && compilation.GetSemanticModel(tree).GetSymbolInfo(directive.NamespaceOrType, cancellation).Symbol is INamedTypeSymbol type)
                Imported.UnionWith(type.GetMembers().Where(member => member.IsStatic).Select(member => member.Name));
        }
    }

    private static IEnumerable<UsingDirectiveSyntax> UsingsOf(CompilationUnitSyntax root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();
}
