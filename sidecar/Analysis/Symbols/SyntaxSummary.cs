using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>
/// What syntax says of a declaration, for lists that would otherwise need a compilation of every project they show something of.
/// Ids are the compiler's where syntax suffices; else the name with its parameters as written, which requests take just as well.
/// </summary>
internal static class SyntaxSummary
{
    /// <summary>The declaration in one line.</summary>
    public static SymbolSummary Of(SyntaxTree tree, FileIndex index, DeclaredName declared, string path)
    {
        var node = tree.GetRoot().FindToken(declared.Position).Parent;
        return new SymbolSummary(IdOf(index, declared, node), KindOf(declared, node), SignatureOf(declared, node))
        {
            Location = PlaceOf(tree, declared, path),
        };
    }

    private static string SignatureOf(DeclaredName declared, SyntaxNode? node)
    {
        var around = node?.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault();
        if (declared.IsType && node is BaseTypeDeclarationSyntax type)
            return string.Join('.', type.AncestorsAndSelf().Select(PartOf).OfType<string>().Reverse());
        var container = around is null ? "" : PartOf(around) + ".";
        return node switch
        {
            MethodDeclarationSyntax m => $"{m.ReturnType} {container}{m.Identifier}{m.TypeParameterList}({Parameters(m.ParameterList, p => $"{p.Modifiers} {p.Type} {p.Identifier} {p.Default}")})",
            ConstructorDeclarationSyntax c => $"{container}{c.Identifier}({Parameters(c.ParameterList, p => $"{p.Modifiers} {p.Type} {p.Identifier} {p.Default}")})",
            DelegateDeclarationSyntax d => $"{d.ReturnType} {container}{d.Identifier}{d.TypeParameterList}({Parameters(d.ParameterList, p => $"{p.Modifiers} {p.Type} {p.Identifier}")})",
            PropertyDeclarationSyntax p => $"{p.Type} {container}{p.Identifier}",
            EventDeclarationSyntax e => $"{e.Type} {container}{e.Identifier}",
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } v => $"{variable.Type} {container}{v.Identifier}",
            ParameterSyntax p => $"{p.Type} {container}{p.Identifier}",
            _ => container + declared.Name,
        };
    }

    private static string? PartOf(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax { TypeParameterList: { } parameters } type =>
            $"{type.Identifier.ValueText}<{string.Join(", ", parameters.Parameters.Select(parameter => parameter.Identifier.ValueText))}>",
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => null,
    };

    private static string? IdOf(FileIndex index, DeclaredName declared, SyntaxNode? node)
    {
        var path = PathOf(index, declared);
        if (declared.IsType)
            return "T:" + path;
        return node switch
        {
            MethodDeclarationSyntax { ParameterList.Parameters.Count: 0, Arity: 0 } => "M:" + path,
            BaseMethodDeclarationSyntax m when m is MethodDeclarationSyntax or ConstructorDeclarationSyntax =>
                $"{Path(index, declared, part => part.Name)}({Parameters(m.ParameterList, p => $"{p.Type}")})",
            PropertyDeclarationSyntax or ParameterSyntax => "P:" + path,
            EventDeclarationSyntax => "E:" + path,
            EnumMemberDeclarationSyntax => "F:" + path,
            VariableDeclaratorSyntax => (declared.Kind == SyntaxKind.EventFieldDeclaration ? "E:" : "F:") + path,
            _ => null,
        };
    }

    // With the number of type parameters behind each type, as documentation comments write it.
    private static string PathOf(FileIndex index, DeclaredName declared) => Path(
        index, declared, part => part.IsType && part.Arity > 0 ? $"{part.Name}`{part.Arity}" : part.Name);

    private static string Path(FileIndex index, DeclaredName declared, Func<DeclaredName, string> name) =>
        string.Join('.', index.ContainersOf(declared).Prepend(declared).Select(name).Reverse());

    private static string Parameters(ParameterListSyntax list, Func<ParameterSyntax, string> text) =>
        string.Join(", ", list.Parameters.Select(parameter => string.Join(' ', text(parameter).Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private static string KindOf(DeclaredName declared, SyntaxNode? node) => declared.Kind switch
    {
        SyntaxKind.RecordStructDeclaration => "record struct",
        SyntaxKind.EnumMemberDeclaration => "enum member",
        SyntaxKind.EventFieldDeclaration => "event",
        SyntaxKind.Parameter => "property",
        SyntaxKind.ConversionOperatorDeclaration => "operator",
        SyntaxKind.FieldDeclaration when node?.Parent?.Parent is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword) => "constant",
        var kind => kind.ToString()[..^"Declaration".Length].ToLowerInvariant(),
    };

    private static CodeLocation PlaceOf(SyntaxTree tree, DeclaredName declared, string path)
    {
        var text = tree.GetText();
        var position = text.Lines.GetLinePosition(declared.Position);
        return new CodeLocation(path, position.Line + 1, position.Character + 1, Excerpts.LineOf(text, position.Line));
    }
}
