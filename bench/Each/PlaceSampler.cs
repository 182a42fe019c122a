using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.EachBench;

/// <summary>Picks names of a solution by chance, each from another file as far as there are enough.</summary>
/// <param name="solution">The solution.</param>
/// <param name="seed">The chance.</param>
internal sealed class PlaceSampler(Solution solution, int seed)
{
    /// <summary>So many places of that kind; fewer where the solution has fewer files.</summary>
    public async Task<IReadOnlyList<SampledPlace>> PickAsync(PlaceKind kind, int count)
    {
        var random = new Random(seed);
        // A file of several projects is one file.
        var documents = solution.Projects.SelectMany(project => project.Documents)
            .Where(document => !document.FilePath!.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .DistinctBy(document => document.FilePath).OrderBy(document => document.FilePath, StringComparer.Ordinal).ToArray();
        random.Shuffle(documents);
        var places = new List<SampledPlace>();
        foreach (var document in documents)
        {
            if (places.Count == count)
                break;
            var root = (await document.GetSyntaxRootAsync())!;
            if (root.DescendantNodes().Select(node => NameOf(node, kind)).OfType<SyntaxToken>().ToArray() is { Length: > 0 } names)
                places.Add(PlaceOf(document, names[random.Next(names.Length)]));
        }
        return places;
    }

    private static SyntaxToken? NameOf(SyntaxNode node, PlaceKind kind) => (kind, node) switch
    {
        (PlaceKind.Type, TypeDeclarationSyntax type) => type.Identifier,
        (PlaceKind.Method, MethodDeclarationSyntax method) => method.Identifier,
        (PlaceKind.Call, InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } }) => name.Identifier,
        _ => null,
    };

    private static SampledPlace PlaceOf(Document document, SyntaxToken name)
    {
        var start = name.SyntaxTree!.GetLineSpan(name.Span).StartLinePosition;
        return new SampledPlace(document, name.SpanStart, start.Line + 1, start.Character + 1, name.ValueText);
    }
}
