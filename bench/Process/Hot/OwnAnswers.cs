using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.ProcessBench.Hot;

/// <summary>The sidecar's queries on a snapshot, as its handlers call them: answers hold the lines of code.</summary>
internal sealed class OwnAnswers : IAnswers
{
    private const int AllOfThem = 100_000;

    private readonly Snapshot _snapshot;
    private readonly FindReferences _references;
    private readonly SearchSymbols _symbols;

    public OwnAnswers(HotOptions options, IReadOnlyList<LoadedProject> projects)
    {
        _snapshot = ProjectsOnDisk.SnapshotOf(options.Solution, projects);
        _references = new FindReferences { Symbol = options.References, Limit = AllOfThem };
        _symbols = new SearchSymbols { Query = options.Query };
    }

    public async Task<IReadOnlySet<string>> ReferencesAsync()
    {
        var found = await FindReferencesQuery.RunAsync(_snapshot, _references, CancellationToken.None);
        return found.References
            .Select(use => $"{Path.GetFullPath(use.File, _snapshot.Target.Root)}:{use.Line}:{use.Column}").ToHashSet();
    }

    public async Task<IReadOnlySet<string>> SymbolsAsync()
    {
        var found = await SearchSymbolsQuery.RunAsync(_snapshot, _symbols with { Limit = AllOfThem }, CancellationToken.None);
        return found.Symbols.Select(symbol => symbol.Id ?? symbol.Signature).ToHashSet();
    }

    public Task CallReferencesAsync() => FindReferencesQuery.RunAsync(_snapshot, _references, CancellationToken.None);

    public Task CallSymbolsAsync() => SearchSymbolsQuery.RunAsync(_snapshot, _symbols, CancellationToken.None);
}
