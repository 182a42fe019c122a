using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Calls;

/// <summary>The code of a member: its body, the initializers that run with it, its parts in every project that compiles it.</summary>
internal static class MemberCode
{
    /// <summary>The code of <paramref name="member"/>; empty for what has none in source.</summary>
    public static async Task<IReadOnlyList<CodePart>> OfAsync(Snapshot snapshot, MergedSymbol member, CancellationToken cancellation)
    {
        var parts = new List<CodePart>();
        var declarations = member.Symbols.SelectMany(symbol => Declarations(symbol).Select(reference => (Assembly: symbol.ContainingAssembly.Name, Reference: reference)))
            .DistinctBy(declaration => (declaration.Assembly, declaration.Reference.SyntaxTree.FilePath, declaration.Reference.Span));
        foreach (var (assembly, reference) in declarations)
            foreach (var unit in UnitsOf(snapshot, assembly, reference.SyntaxTree))
                if (await WholeAsync(unit, reference, cancellation).ConfigureAwait(false) is { } part)
                    parts.Add(part);
        return [.. parts.SelectMany(part => Running(part.Node).Select(node => part with { Node = node })).DistinctBy(part => (part.Unit, part.Node))];
    }

    private static IEnumerable<SyntaxReference> Declarations(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor => OfConstructor(constructor),
        IMethodSymbol method => method.DeclaringSyntaxReferences.Concat(method.PartialImplementationPart?.DeclaringSyntaxReferences ?? []).Concat(method.PartialDefinitionPart?.DeclaringSyntaxReferences ?? []),
        IPropertySymbol property => property.DeclaringSyntaxReferences.Concat(property.PartialImplementationPart?.DeclaringSyntaxReferences ?? []),
        _ => symbol.DeclaringSyntaxReferences,
    };

    // A constructor runs the initializers of its type, unless another one does that for it.
    private static IEnumerable<SyntaxReference> OfConstructor(IMethodSymbol constructor) => Constructors.RunsInitializers(constructor)
        ? constructor.DeclaringSyntaxReferences.Concat(constructor.ContainingType.GetMembers()
            .Where(member => member is IFieldSymbol or IPropertySymbol or IEventSymbol && member.IsStatic == constructor.IsStatic)
            .SelectMany(member => member.DeclaringSyntaxReferences)
            .Select(reference => (Reference: reference, Initializer: InitializerOf(reference.GetSyntax())))
            .Where(member => member.Initializer is not null)
            .Select(member => member.Initializer!.GetReference()))
        : constructor.DeclaringSyntaxReferences;

    private static EqualsValueClauseSyntax? InitializerOf(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.Initializer,
        VariableDeclaratorSyntax field => field.Initializer,
        _ => null,
    };

    private static IEnumerable<ProjectUnit> UnitsOf(Snapshot snapshot, string assembly, SyntaxTree tree) =>
        (ProjectUnit.IsGenerated(tree) ? snapshot.Units.OfAssembly(assembly) : snapshot.Units.Of(tree.FilePath)).Where(unit => unit.Input.Name == assembly);

    // The same place in a tree that has its bodies; another framework may leave it out.
    private static async Task<CodePart?> WholeAsync(ProjectUnit unit, SyntaxReference reference, CancellationToken cancellation)
    {
        SourceFile[] files = unit.FileAt(reference.SyntaxTree.FilePath) is { } file ? [file] : [];
        var compilation = await unit.WithBodiesAsync(files, cancellation).ConfigureAwait(false);
        var tree = files.Length > 0
            ? compilation.SyntaxTrees[unit.IndexOf(files[0])]
            : compilation.SyntaxTrees.Skip(unit.Files.Length).FirstOrDefault(generated => generated.FilePath == reference.SyntaxTree.FilePath);
        var kind = (await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false)).RawKind;
        var node = tree?.GetRoot(cancellation).FindToken(reference.Span.Start).Parent?.AncestorsAndSelf()
            .FirstOrDefault(node => node.Span == reference.Span && node.RawKind == kind);
        return node is null ? null : new CodePart(unit, compilation, node);
    }

    // What of a declaration runs: of a type with a primary constructor what its base is given.
    private static IEnumerable<SyntaxNode> Running(SyntaxNode declaration) => declaration switch
    {
        CompilationUnitSyntax file => file.Members.OfType<GlobalStatementSyntax>(),
        TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax based, ..] } => [based],
        BaseTypeDeclarationSyntax or ParameterSyntax => [],
        _ => [declaration],
    };
}
