using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.MSBuild;

namespace Sidecar.Rival;

/// <summary>A solution in an MSBuildWorkspace, asked with Roslyn's own search.</summary>
internal sealed class OpenSolution : IDisposable
{
    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create();
    private Solution _solution = null!;

    public static async Task<OpenSolution> OpenAsync(string path)
    {
        var opened = new OpenSolution();
        opened._solution = await opened._workspace.OpenSolutionAsync(path);
        return opened;
    }

    public async Task<JsonArray> FindDefinitionsAsync(string name) =>
        [.. Places((await DeclarationsAsync(name)).SelectMany(symbol => symbol.Locations))];

    public async Task<JsonArray> FindReferencesAsync(string name)
    {
        var symbol = (await DeclarationsAsync(name)).FirstOrDefault()
            ?? throw new InvalidOperationException($"There is no '{name}'.");
        var found = await SymbolFinder.FindReferencesAsync(symbol, _solution);
        return [.. Places(found.SelectMany(use => use.Locations).Select(use => use.Location))];
    }

    public async Task<JsonArray> SearchAsync(string pattern) =>
        [.. (await SymbolFinder.FindSourceDeclarationsWithPatternAsync(_solution, pattern)).Select(symbol => (JsonNode)symbol.Name)];

    public void Dispose() => _workspace.Dispose();

    private async Task<IEnumerable<ISymbol>> DeclarationsAsync(string name)
    {
        var simple = name.Split('.')[^1];
        var found = await SymbolFinder.FindSourceDeclarationsAsync(_solution, simple, ignoreCase: false, SymbolFilter.All);
        var named = found.Where(symbol => symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } && IsNamed(symbol, name)).ToArray();
        // As the sidecar does: the type, when there is one.
        return named.Any(symbol => symbol is INamedTypeSymbol) ? named.Where(symbol => symbol is INamedTypeSymbol) : named;
    }

    private static bool IsNamed(ISymbol symbol, string name) =>
        ("." + symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)).EndsWith("." + name, StringComparison.Ordinal);

    private static IEnumerable<JsonNode> Places(IEnumerable<Location> locations) =>
        locations.Where(location => location.IsInSource)
            .Select(location => location.GetLineSpan())
            .Select(span => (span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character))
            .Distinct()
            .Select(place => new JsonObject
            {
                ["file"] = place.Path,
                ["line"] = place.Line + 1,
                ["column"] = place.Character + 1,
            });
}
