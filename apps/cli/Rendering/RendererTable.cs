using System.Collections.Frozen;

namespace Sidecar.Cli.Rendering;

/// <summary>Who shows the results of which operation. An operation without an entry is shown as JSON.</summary>
internal static class RendererTable
{
    private static readonly FrozenDictionary<string, Renderer> ByOperation = new Dictionary<string, Renderer>
    {
        ["defs"] = new FindDefinitionsRenderer(),
        ["refs"] = new FindReferencesRenderer(),
        ["occurrences"] = new FindOccurrencesRenderer(),
        ["impls"] = new FindImplementationsRenderer(),
        ["callers"] = new FindCallersRenderer(),
        ["callees"] = new FindCalleesRenderer(),
        ["hierarchy"] = new FindHierarchyRenderer(),
        ["impact"] = new AssessImpactRenderer(),
        ["unused"] = new FindUnusedRenderer(),
        ["hover"] = new HoverRenderer(),
        ["signature"] = new FindSignaturesRenderer(),
        ["source"] = new ReadSourceRenderer(),
        ["list"] = new ListMembersRenderer(),
        ["symbols"] = new SearchSymbolsRenderer(),
        ["grep"] = new SearchTextRenderer(),
        ["diagnostics"] = new FindDiagnosticsRenderer(),
        ["actions"] = new FindActionsRenderer(),
        ["projects"] = new ListProjectsRenderer(),
        ["deps"] = new FindDependenciesRenderer(),
        ["initialize"] = new InitializeRenderer(),
        ["health"] = new CheckHealthRenderer(),
        ["stats"] = new GetStatisticsRenderer(),
        ["overlay"] = new SetOverlayRenderer(),
        ["cancel"] = new CancelRequestRenderer(),
        ["shutdown"] = new ShutdownRenderer(),
    }.ToFrozenDictionary();

    /// <summary>The renderer for <paramref name="operation"/>'s results.</summary>
    public static Renderer For(Protocol.Operations.Operation operation) =>
        ByOperation.GetValueOrDefault(operation.Name) ?? new JsonRenderer(operation.ResultType);
}
