using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the symbol of an id that an earlier answer gave.</summary>
internal static class IdSearch
{
    public static async Task<SymbolTarget> FindAsync(Snapshot snapshot, string text, CancellationToken cancellation)
    {
        var (id, assembly) = SymbolIds.Split(text);
        var found = new List<ISymbol>();
        foreach (var unit in await CandidatesAsync(snapshot, id, cancellation).ConfigureAwait(false))
        {
            var compilation = await unit.DeclaredAsync(cancellation).ConfigureAwait(false);
            found.AddRange(SymbolIds.Find(id, compilation)
                .Where(s => s.Locations.Any(l => l.IsInSource))
                .Where(s => assembly is null || s.ContainingAssembly?.Name == assembly));
        }
        if (found.Count == 0)
            found.AddRange(await MetadataSearch.FindByIdAsync(snapshot, id, assembly, cancellation).ConfigureAwait(false));
        return found.Count > 0
            ? SymbolTargets.Choose(snapshot, found, correction: null, cancellation)
            : await NearAsync(snapshot, id, cancellation).ConfigureAwait(false);
    }

    // Binding every project to look for one id would take seconds; only those that declare the name can have it.
    private static async Task<IEnumerable<ProjectUnit>> CandidatesAsync(Snapshot snapshot, string id, CancellationToken cancellation)
    {
        if (id[0] == 'N')
            return snapshot.Units.All;
        // An extension block has no name of its own.
        var names = NamesOf(id).Where(name => !name.StartsWith("<G>$", StringComparison.Ordinal)).ToArray();
        var type = id[0] == 'T' ? names[^1] : names[^2];
        if (SymbolIds.IsEntryPoint(id))
            return snapshot.Units.All.Where(unit => unit.Input.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication);
        var declared = await DeclarationSearch.FindAsync(snapshot, type, StringComparison.Ordinal, SymbolFilter.Type, cancellation).ConfigureAwait(false);
        return declared.SelectMany(s => snapshot.Units.OfAssembly(s.ContainingAssembly.Name)).Distinct();
    }

    private static async Task<SymbolTarget> NearAsync(Snapshot snapshot, string id, CancellationToken cancellation)
    {
        var nearest = await NearestNames.FindAsync(snapshot, NamesOf(id)[^1], cancellation).ConfigureAwait(false);
        return SymbolTargets.NotFound(
            $"No symbol has the id {id} now; it may have been renamed, or its signature changed.", nearest);
    }

    private static string[] NamesOf(string id)
    {
        var parameters = id.IndexOf('(', StringComparison.Ordinal);
        var path = id[2..(parameters < 0 ? id.Length : parameters)];
        var names = path.Split('.').Select(WithoutArity).ToArray();
        return names.Length > 1 ? names : ["", .. names];
    }

    private static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
