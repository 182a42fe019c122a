using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Index;

/// <summary>Makes the index of one tree.</summary>
internal sealed class FileIndexer
{
    // Blanking less than this saves nothing.
    private const int ShortestBody = 24;

    private readonly List<DeclaredName> _declarations = [];
    private readonly List<TextSpan> _bodies = [];
    private readonly BaseNames _bases = new();
    private Constructs _declared;

    private FileIndexer()
    {
    }

    /// <summary>The index of <paramref name="tree"/>.</summary>
    public static FileIndex Of(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        var words = WordScan.Of(text);
        var indexer = new FileIndexer();
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        indexer.VisitUsings(root.Usings);
        foreach (var member in root.Members)
            indexer.Visit(member, container: -1);
        var constructs = indexer._declared | (words.Constructs & ~Unconfirmed(words.Constructs, root, text));
        indexer._bodies.Sort((a, b) => a.Start.CompareTo(b.Start));
        return FileIndexWriter.Write(constructs, OutlineHash.Of(root, text), words.Words, indexer._bodies, indexer._bases.All, indexer._declarations);
    }

    // What the words only hint at.
    private static Constructs Unconfirmed(Constructs hinted, SyntaxNode root, string text)
    {
        var wrong = Constructs.None;
        if ((hinted & Constructs.TargetTypedNew) != Constructs.None
            && !TextSearch.WordsIn(text, "new").Any(at => root.FindToken(at).Parent is ImplicitObjectCreationExpressionSyntax creation && CreationContext.WrittenType(creation) is null))
            wrong |= Constructs.TargetTypedNew;
        if ((hinted & Constructs.PartialBase) != Constructs.None
            && !root.DescendantNodes(node => node is not BlockSyntax).OfType<ConstructorInitializerSyntax>()
                .Any(initializer => initializer.Parent?.Parent is TypeDeclarationSyntax type && BaseClause.MayBeElsewhere(type)))
            wrong |= Constructs.PartialBase;
        return wrong;
    }

    private void Visit(MemberDeclarationSyntax member, int container)
    {
        switch (member)
        {
            case GlobalStatementSyntax:
                _declared |= Constructs.Statements;
                break;
            case BaseNamespaceDeclarationSyntax space:
                VisitUsings(space.Usings);
                VisitAll(space.Members, DeclareNamespace(space, container));
                break;
            case EnumDeclarationSyntax type:
                var enumIndex = Declare(type, type.Identifier, container);
                _bases.Add(enumIndex, type);
                foreach (var value in type.Members)
                    Declare(value, value.Identifier, enumIndex);
                break;
            case TypeDeclarationSyntax type:
                VisitType(type, container);
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                    Declare(field, variable.Identifier, container);
                break;
            case BasePropertyDeclarationSyntax property:
                VisitProperty(property, container);
                break;
            case BaseMethodDeclarationSyntax method:
                if (MethodNames.Of(method) is { } name)
                    _declarations.Add(new DeclaredName(name, method.Kind(), MethodNames.ArityOf(method), container, MethodNames.PositionOf(method)));
                AddBody(method.Body);
                break;
            case DelegateDeclarationSyntax type:
                _bases.Add(Declare(type, type.Identifier, container, type.TypeParameterList?.Parameters.Count ?? 0), type);
                break;
        }
    }

    private void VisitUsings(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive.Alias is null)
                continue;
            _declared |= directive.GlobalKeyword.RawKind == 0 ? Constructs.Alias : Constructs.GlobalAlias;
            _bases.AddAlias(directive);
        }
    }

    private void VisitAll(SyntaxList<MemberDeclarationSyntax> members, int container)
    {
        foreach (var member in members)
            Visit(member, container);
    }

    private void VisitType(TypeDeclarationSyntax type, int container)
    {
        // An extension block has no name: its members are those of the class around it.
        var isBlock = type.Identifier.ValueText.Length == 0;
        var index = isBlock ? container : Declare(type, type.Identifier, container, type.Arity);
        if (!isBlock)
            _bases.Add(index, type);
        if (type is RecordDeclarationSyntax { ParameterList: { } parameters })
            foreach (var property in parameters.Parameters)
                Declare(property, property.Identifier, index);
        VisitAll(type.Members, index);
    }

    private void VisitProperty(BasePropertyDeclarationSyntax property, int container)
    {
        if (property.ExplicitInterfaceSpecifier is null)
        {
            var name = property switch
            {
                PropertyDeclarationSyntax p => p.Identifier,
                EventDeclarationSyntax e => e.Identifier,
                IndexerDeclarationSyntax i => i.ThisKeyword,
                _ => default,
            };
            if (name.IsKind(SyntaxKind.ThisKeyword))
                _declarations.Add(new DeclaredName(WellKnownMemberNames.Indexer, property.Kind(), 0, container, name.SpanStart));
            else
                Declare(property, name, container);
        }
        foreach (var accessor in property.AccessorList?.Accessors ?? [])
            AddBody(accessor.Body);
    }

    private int DeclareNamespace(BaseNamespaceDeclarationSyntax space, int container)
    {
        foreach (var name in space.Name.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
            container = Declare(space, name, container);
        return container;
    }

    private int Declare(SyntaxNode node, SyntaxToken name, int container, int arity = 0)
    {
        _declarations.Add(new DeclaredName(name.ValueText, node.Kind(), arity, container, name.SpanStart)
        {
            IsFileLocal = node is MemberDeclarationSyntax member && member.Modifiers.Any(SyntaxKind.FileKeyword),
        });
        return _declarations.Count - 1;
    }

    private void AddBody(BlockSyntax? body)
    {
        if (body is null || !OutlineHash.IsClosed(body))
            return;
        var inner = TextSpan.FromBounds(body.OpenBraceToken.Span.End, body.CloseBraceToken.SpanStart);
        if (inner.Length >= ShortestBody)
            _bodies.Add(inner);
    }
}
