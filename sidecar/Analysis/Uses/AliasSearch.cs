using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Uses;

/// <summary>Other names that files give to a symbol: <c>using Map = Dictionary&lt;…&gt;</c>.</summary>
internal static class AliasSearch
{
    /// <summary>The aliases in a file of anything that is called one of <paramref name="names"/>, global or not.</summary>
    public static IEnumerable<string> Of(ProjectUnit unit, SourceFile file, IReadOnlyList<string> names, bool global, CancellationToken cancellation)
    {
        var options = unit.Input.ParseOptions;
        if (!names.Any(name => file.MayMention(name, NameHash.Of(name), options)) || !file.Index(options, cancellation).Has(global ? Constructs.GlobalAlias : Constructs.Alias))
            return [];
        return file.Outline(options, cancellation).GetRoot(cancellation).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(u => u.Alias is not null && u.GlobalKeyword.RawKind != 0 == global)
            .Where(u => u.NamespaceOrType.DescendantTokens().Any(token => names.Contains(token.ValueText)))
            .Select(u => u.Alias!.Name.Identifier.ValueText);
    }

    /// <summary>The aliases that a file gives to its whole project, each with the simple name of what it stands for.</summary>
    public static IEnumerable<(string Alias, string Name)> Global(ProjectUnit unit, SourceFile file, CancellationToken cancellation)
    {
        var options = unit.Input.ParseOptions;
        if (!file.Index(options, cancellation).Has(Constructs.GlobalAlias))
            yield break;
        foreach (var directive in ((CompilationUnitSyntax)file.Outline(options, cancellation).GetRoot(cancellation)).Usings)
            if (directive.Alias is { } alias && directive.GlobalKeyword.RawKind != 0 && BaseClause.NameOf(directive.NamespaceOrType) is { } name)
                yield return (alias.Name.Identifier.ValueText, name);
    }
}
