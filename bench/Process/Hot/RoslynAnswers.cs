using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Sidecar.Protocol.Loading;

namespace Sidecar.ProcessBench.Hot;

/// <summary>Roslyn's own search on a Roslyn solution of the same projects: no lines of code, no order.</summary>
internal sealed class RoslynAnswers(HotOptions options, Solution solution, ISymbol symbol) : IAnswers
{
    public static async Task<RoslynAnswers> CreateAsync(HotOptions options, IReadOnlyList<LoadedProject> projects)
    {
        var solution = RoslynSolution.Of(projects);
        var simple = options.References.Split('.')[^1];
        var named = await SymbolFinder.FindSourceDeclarationsAsync(solution, simple, ignoreCase: false, SymbolFilter.TypeAndMember);
        return new RoslynAnswers(options, solution, named.First(found => found is not IMethodSymbol { MethodKind: MethodKind.Constructor }
            && ("." + found.ToDisplayString()).EndsWith("." + options.References, StringComparison.Ordinal)));
    }

    public async Task<IReadOnlySet<string>> ReferencesAsync()
    {
        var found = await SymbolFinder.FindReferencesAsync(symbol, solution);
        return found.SelectMany(group => group.Locations)
            .Select(use => use.Location.GetLineSpan())
            .Select(span => $"{span.Path}:{span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1}").ToHashSet();
    }

    public async Task<IReadOnlySet<string>> SymbolsAsync() =>
        (await FindAsync()).Select(found => found.GetDocumentationCommentId() ?? found.ToDisplayString()).ToHashSet();

    public Task CallReferencesAsync() => SymbolFinder.FindReferencesAsync(symbol, solution);

    public Task CallSymbolsAsync() => FindAsync();

    private Task<IEnumerable<ISymbol>> FindAsync() =>
        SymbolFinder.FindSourceDeclarationsWithPatternAsync(solution, options.Query, SymbolFilter.TypeAndMember);
}
