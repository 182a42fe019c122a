using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.EachBench;

/// <summary>The operations that read, as their handlers call them, with the answers' default sizes, and Roslyn's calls.</summary>
internal static class OperationPairs
{
    public static IReadOnlyList<OperationPair> Of(Snapshot snapshot, Solution solution, ActionFeatures features)
    {
        var (bare, actions) = (new BareCalls(solution), new BareActions(snapshot, features));
        T At<T>(SampledPlace place)
            where T : PlaceRequest, new() => new T() with { File = place.File, Line = place.Line, Column = place.Column };
        return
        [
            new("defs", "FindSymbolAtPosition", PlaceKind.Call, place => FindDefinitionsQuery.RunAsync(snapshot, At<FindDefinitions>(place), default), BareCalls.SymbolAsync),
            new("hover", "FindSymbolAtPosition, display, documentation", PlaceKind.Call, place => HoverQuery.RunAsync(snapshot, At<Hover>(place), default), BareCalls.DescribeAsync),
            new("signature", "GetMemberGroup, display, documentation", PlaceKind.Call, place => FindSignaturesQuery.RunAsync(snapshot, At<FindSignatures>(place), default), BareCalls.SignaturesAsync),
            new("source", "DeclaringSyntaxReferences", PlaceKind.Method, place => ReadSourceQuery.RunAsync(snapshot, At<ReadSource>(place), default, default), BareCalls.SourceAsync),
            new("refs", "FindReferences", PlaceKind.Method, place => FindReferencesQuery.RunAsync(snapshot, At<FindReferences>(place), default), bare.ReferencesAsync),
            new("occurrences", "FindReferences in the file", PlaceKind.Method, place => FindOccurrencesQuery.RunAsync(snapshot, At<FindOccurrences>(place), default), bare.OccurrencesAsync),
            new("callers", "FindCallers", PlaceKind.Method, place => FindCallersQuery.RunAsync(snapshot, At<FindCallers>(place) with { Depth = 1 }, default), bare.CallersAsync),
            new("callees", "GetSymbolInfo of each name", PlaceKind.Method, place => FindCalleesQuery.RunAsync(snapshot, At<FindCallees>(place) with { Depth = 1 }, default), BareCalls.CalleesAsync),
            new("impls", "FindImplementations, FindDerivedClasses", PlaceKind.Type, place => FindImplementationsQuery.RunAsync(snapshot, At<FindImplementations>(place), default), bare.ImplementationsAsync),
            new("hierarchy", "FindDerivedClasses, AllInterfaces", PlaceKind.Type, place => FindHierarchyQuery.RunAsync(snapshot, At<FindHierarchy>(place), default), bare.HierarchyAsync),
            new("impact", "FindReferences, FindCallers, FindOverrides", PlaceKind.Method, place => AssessImpactQuery.RunAsync(snapshot, At<AssessImpact>(place) with { Depth = 1 }, default), bare.ImpactAsync),
            new("list", "GetDeclaredSymbol of each member", PlaceKind.Type, place => ListMembersQuery.RunAsync(snapshot, new ListMembers { File = place.File }, default), BareCalls.MembersAsync),
            new("symbols", "FindSourceDeclarationsWithPattern", PlaceKind.Type, place => SearchSymbolsQuery.RunAsync(snapshot, new SearchSymbols { Query = place.Name }, default), bare.SearchAsync),
            new("grep", "Regex over each text", PlaceKind.Method, place => SearchTextQuery.RunAsync(snapshot, new SearchText { Pattern = $@"\b{place.Name}\b" }, Soon, default), bare.TextAsync),
            new("diagnostics", "GetDiagnostics of the file", PlaceKind.Type, place => FindDiagnosticsQuery.RunAsync(snapshot, new FindDiagnostics { File = place.File }, default), BareCalls.DiagnosticsAsync),
            new("actions", "GetDiagnostics, analyzers, fixes, refactorings", PlaceKind.Method, place => FindActionsQuery.RunAsync(snapshot, At<FindActions>(place), features, default, default), actions.AtAsync),
            new("unused", "FindReferences of each declaration of the file", PlaceKind.Type, place => FindUnusedQuery.RunAsync(snapshot, new FindUnused { Scope = place.File }, default), bare.UnusedAsync) { MostPlaces = 8 },
            new("deps", "GetProjectDependencyGraph", PlaceKind.Type, _ => FindDependenciesQuery.RunAsync(snapshot, new FindDependencies(), Soon, default), _ => bare.GraphAsync()),
            new("projects", "Projects, their references and documents", PlaceKind.Type, _ => Task.FromResult(ListProjectsQuery.Run(snapshot, new ListProjects())), _ => bare.ProjectsAsync()),
        ];
    }

    private static SoonEnough Soon() => new(TimeSpan.FromMinutes(5), TimeProvider.System);
}
