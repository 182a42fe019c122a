using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Comparison.Oracle;

namespace Sidecar.Comparison.Renaming;

/// <summary>
/// Asks the compiler in another way: after a declaration alone is renamed, every use of it should be an error, and there
/// should be no other error at the old name.
/// </summary>
internal sealed class RenameProbe(OracleView view)
{
    private static readonly string[] Special = ["overloaded", "override", "partial"];

    /// <summary>Renames the first <paramref name="count"/> of <paramref name="sample"/> whose uses must all break.</summary>
    public IReadOnlyList<RenameResult> Run(IEnumerable<Declaration> sample, int count) =>
        [.. sample.Where(IsSuitable).Take(count).Select(Rename)];

    // Another overload, a base member or another part would take the place of what is gone.
    private bool IsSuitable(Declaration declaration) =>
        declaration.Kind != "constructor"
            && !declaration.Traits.Intersect(Special).Any()
            && view.Truth.UsesOf(declaration.Key).Count > 0;

    private RenameResult Rename(Declaration declaration)
    {
        var before = view.Projects.First(p => p.Compilation.AssemblyName == declaration.Key.Assembly).Compilation;
        var keys = new SymbolKeys(view.Projects.Select(p => p.Compilation.AssemblyName!).ToHashSet());
        var after = RenamedProject.Of(before, keys, declaration);
        var files = before.SyntaxTrees.Select(tree => view.Repository.Shorten(tree.FilePath)).OfType<string>().ToHashSet();
        var uses = view.Truth.UsesOf(declaration.Key).Where(use => files.Contains(use.File)).ToHashSet();
        var known = Problems(before).ToHashSet();
        var broken = Problems(after).Except(known).SelectMany(problem => NamesIn(after, problem, declaration.Name)).ToHashSet();
        var doubtful = view.Truth.UsesOf(declaration.Key, UseKind.Doubtful);
        return new RenameResult(
            declaration.Key.ToString(),
            uses.Count,
            uses.Intersect(broken).Count(),
            // An explicit implementation that implements nothing any more is an error at its own name, which is no use.
            [.. broken.Except(uses).Except(doubtful).Where(place => view.Truth.DeclaredAt(place).Count == 0).Order().Select(place => place.ToString())]);
    }

    // CS1574 and its like: a cref that names nothing is a warning.
    private static IEnumerable<(string Id, string File, int Start, int Length)> Problems(CSharpCompilation compilation) =>
        compilation.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error || d.Id is "CS1574" or "CS1580" or "CS1581" or "CS1584")
            .Where(d => d.Location.SourceTree is not null)
            .Select(d => (d.Id, d.Location.SourceTree!.FilePath, d.Location.SourceSpan.Start, d.Location.SourceSpan.Length));

    private IEnumerable<Place> NamesIn(CSharpCompilation compilation, (string Id, string File, int Start, int Length) problem, string name)
    {
        if (view.Repository.Shorten(problem.File) is not { } file || !File.Exists(problem.File))
            return [];
        var root = compilation.SyntaxTrees.First(tree => tree.FilePath == problem.File).GetRoot();
        var span = new Microsoft.CodeAnalysis.Text.TextSpan(problem.Start, problem.Length);
        return root.DescendantTokens(span, descendIntoTrivia: true)
            .Where(token => token.Span.IntersectsWith(span) && (token.ValueText == name || token.ValueText + "Attribute" == name))
            .Select(token => Repository.PlaceOf(file, token));
    }
}
