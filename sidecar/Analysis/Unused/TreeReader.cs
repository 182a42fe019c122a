using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Unused;

/// <summary>Reads one file: which declarations its members use, and what else it mentions. What cannot tell more is not bound.</summary>
internal sealed class TreeReader(UnitCode unit, SyntaxTree tree, bool isTest, SolutionCode code, CancellationToken cancellation)
{
    private readonly SemanticModel _model = UseModel.Of(unit.Compilation, tree);
    private readonly CodeOwners _owners = new(unit, code.Nodes);
    private readonly List<CodeNode> _asked = [];
    private readonly List<SimpleNameSyntax> _documented = [];
    private readonly List<GenericNameSyntax> _generics = [];
    private bool _goesThroughMembers;

    /// <summary>Reads it; gives what is to be read when the rest of all files has been.</summary>
    public LateNames Read()
    {
        var root = tree.GetRoot(cancellation);
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
            Read(token);
        if (_goesThroughMembers)
            foreach (var type in _asked)
                type.IsReflected = true;
        if (root.ContainsDirectives)
            foreach (var trivia in root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)))
                code.Seen.AddExcluded(tree.FilePath, trivia.FullSpan.Start, trivia.ToString());
        return new LateNames(_documented, _generics);
    }

    /// <summary>Reads a name in documentation.</summary>
    public void ReadDocumentation(SimpleNameSyntax name)
    {
        if (code.Live.OpenFor(name.Identifier.ValueText, isTest: false).Count > 0)
            foreach (var used in TargetsOf(name.Identifier) ?? [])
                used.IsDocumented = true;
    }

    private void Read(SyntaxToken token)
    {
        switch (token.Kind())
        {
            case SyntaxKind.IdentifierToken:
                if (token.Parent is SimpleNameSyntax name && code.Live.IsName(token.ValueText))
                    Read(name);
                if (token.Parent is GenericNameSyntax generic && !generic.IsPartOfStructuredTrivia())
                    _generics.Add(generic);
                if (Reflection.WordOf(token.ValueText) is { } word)
                    ReadSearch(word);
                break;
            case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                code.Seen.AddText(token.ValueText);
                break;
        }
    }

    private void ReadSearch(string word)
    {
        code.Seen.AddSearching(word, unit);
        _goesThroughMembers |= Reflection.IsOfMembers(word);
    }

    private void Read(SimpleNameSyntax name)
    {
        if (name.IsPartOfStructuredTrivia())
        {
            if (name.FirstAncestorOrSelf<CrefSyntax>() is not null)
                _documented.Add(name);
        }
        else if (name.FirstAncestorOrSelf<TypeOfExpressionSyntax>() is { } asked)
        {
            var types = ReadUse(name);
            _asked.AddRange(types);
            if (Reflection.IsHanded(asked))
                foreach (var type in types)
                    type.IsHanded = true;
        }
        else if (code.Live.OpenFor(name.Identifier.ValueText, isTest).Any(one => NameFit.MayMean(name, one.Symbol)))
        {
            ReadUse(name);
        }
    }

    private IReadOnlyList<CodeNode> ReadUse(SimpleNameSyntax name)
    {
        if (TargetsOf(name.Identifier) is not { } used)
        {
            if (!MeansNothing(name))
                code.Seen.AddUnresolved(name.Identifier.ValueText);
            return [];
        }
        foreach (var owner in used.Count == 0 ? [] : _owners.Of(_model, name, cancellation))
            foreach (var one in used)
                code.Live.Use(owner, one);
        return used;
    }

    // Null when it means nothing that is known.
    private IReadOnlyList<CodeNode>? TargetsOf(SyntaxToken token) =>
        NamedUses.Of(_model, [token], typesOnly: true, cancellation).FirstOrDefault() is { } use
            ? [.. use.Symbols.SelectMany(code.Nodes.TargetsOf).Distinct()]
            : null;

    // Parts of the name of a namespace, new names of tuples and aliases, labels.
    private static bool MeansNothing(SimpleNameSyntax name) => name is IdentifierNameSyntax { IsVar: true }
        || name.Parent is NameColonSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax } }
            or NameEqualsSyntax { Parent: UsingDirectiveSyntax or AnonymousObjectMemberDeclaratorSyntax } or GotoStatementSyntax
        || name.Ancestors().TakeWhile(node => node is NameSyntax or BaseNamespaceDeclarationSyntax).LastOrDefault() is BaseNamespaceDeclarationSyntax;
}
