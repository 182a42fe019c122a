using Microsoft.CodeAnalysis.Diagnostics;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Actions;

/// <summary>What the analyzer references of a project bring with them, loaded where its generators are.</summary>
internal static class OwnProviders
{
    /// <summary>Those of <paramref name="unit"/>.</summary>
    public static async Task<ActionProviders> OfAsync(Snapshot snapshot, ProjectUnit unit, ProviderRun run)
    {
        var all = ActionProviders.None;
        foreach (var path in unit.Input.Analyzers)
        {
            var some = ActionProviders.None;
            if (await run.DoAsync(Path.GetFileName(path), async _ =>
                some = await snapshot.Units.RememberAsync((typeof(OwnProviders), path), () => Task.FromResult(In(snapshot, path))).ConfigureAwait(false)).ConfigureAwait(false))
                all = all.With(some);
        }
        return all;
    }

    private static ActionProviders In(Snapshot snapshot, string path) =>
        snapshot.Context.Generators.Reference(path) is AnalyzerFileReference reference ? ProviderSearch.In(reference.GetAssembly()) : ActionProviders.None;
}
