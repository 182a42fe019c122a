using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Handshake;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests.Fakes;

/// <summary>Results as a sidecar would give them.</summary>
internal static class Results
{
    public static AnswerInfo Complete { get; } = new(7, true);

    public static AnswerInfo Unrestored { get; } = new(7, false)
    {
        Gaps =
        [
            new Gap(GapReason.NotRestored, "Its packages are not restored.")
            {
                Project = "src/Shop/Shop.csproj", Command = "dotnet restore \"src/Shop/Shop.csproj\"",
            },
        ],
    };

    public static CodeLocation Place { get; } = new("src/Orders.cs", 12, 17, "public void Place(int id)");

    public static SymbolSummary Method { get; } =
        new("M:Shop.Orders.Place(System.Int32)", "method", "void Orders.Place(int id)") { Location = Place };

    public static Resolution Exact { get; } = new(ResolutionStatus.Exact) { Symbol = Method };

    public static Resolution NotFound { get; } = new(ResolutionStatus.NotFound)
    {
        Note = "No symbol is called 'Plaice'.", Candidates = [Method],
    };

    public static FindReferencesResult TwoReferences { get; } = new(
        Exact,
        [new("src/Cart.cs", 9, 3, "orders.Place(1);"), new("src/Cart.cs", 120, 15, "orders.Place(2);")],
        Complete);

    public static FindReferencesResult NoReferences(AnswerInfo answer) => new(Exact, [], answer);

    /// <summary>One full result for each operation.</summary>
    public static IReadOnlyDictionary<string, object> ByOperation { get; } = new Dictionary<string, object>
    {
        ["defs"] = new FindDefinitionsResult(Exact, [Place], Complete),
        ["refs"] = TwoReferences,
        ["occurrences"] = new FindOccurrencesResult(Exact, [Place with { Kind = UseKind.Declaration }], Complete),
        ["impls"] = new FindImplementationsResult(Exact, [new Implementation(Method, ImplementationKind.Implements)], Complete),
        ["callers"] = new FindCallersResult(Exact, [new CallEntry(1, Method, [new CallSite(CallKind.Call, Place)])], Complete),
        ["callees"] = new FindCalleesResult(Exact, [new CallEntry(1, Method, [new CallSite(CallKind.Call, Place)])], Complete),
        ["hierarchy"] = new FindHierarchyResult(Exact, [new HierarchyEntry(1, Method, ImplementationKind.Implements)], [new HierarchyEntry(1, Method, ImplementationKind.Overrides)], Complete),
        ["impact"] = new AssessImpactResult(
            Exact, new ImpactCounts(0, 0, 1, 1, 1), [], [], [new ReachedSymbol(Method, 1)], [new ReachedSymbol(Method, 1)], [new ReachedProject("Shop", 1, 1)], Complete),
        ["hover"] = new HoverResult(Exact, Complete) { Signature = "public void Orders.Place(int id)" },
        ["signature"] = new FindSignaturesResult(Exact, [new Overload(Method.Id, Method.Kind, Method.Signature, [new OverloadParameter("id", "int")]) { Location = Place }], Complete),
        ["source"] = new ReadSourceResult(Exact, [new DeclarationText("src/Orders.cs", 12, "public void Place(int id)")], Complete),
        ["list"] = new ListMembersResult(Exact, [new Member(0, Method)], Complete),
        ["symbols"] = new SearchSymbolsResult([Method], Complete),
        ["grep"] = new SearchTextResult([Place with { In = TextPlace.Identifier }], Complete),
        ["actions"] = new FindActionsResult(Exact, [new OfferedAction("0123456789", "Invert if", ActionKind.Refactoring)], Complete),
        ["diagnostics"] = new FindDiagnosticsResult([new CodeDiagnostic("CS0103", Severity.Error, "The name 'x' does not exist in the current context", "Shop") { Location = Place }], Complete),
        ["projects"] = new ListProjectsResult(
            "Shop.sln", [new ProjectSummary("Shop", "src/Shop.csproj", ProjectState.Loaded)], Complete),
        ["unused"] = new FindUnusedResult([new UnusedSymbol(Method, Confidence.High, "no code uses it", 3)], Complete),
        ["deps"] = new FindDependenciesResult(
            [new DependencyNode("Shop", "project"), new DependencyNode("Core", "project")], [new DependencyEdge("Shop", "Core", 1)], [], Complete),
        ["initialize"] = new InitializeResult(
            1, new PeerInfo("sidecar", "0.1.0"), 42, ["progress"], ["refs", "defs"], new WireLimits(67_108_864, 64, 256))
        {
            Root = "/shop",
        },
        ["health"] = new CheckHealthResult(42, 5, "5.9.0 (SDK)", ".NET 10.0.0", [], []),
        ["stats"] = new GetStatisticsResult(3, 1, 0, 123_456_789, 45_000_000, []),
        ["overlay"] = new SetOverlayResult(["src/Orders.cs"]) { Compiled = true },
        ["cancel"] = new CancelRequestResult(false),
        ["shutdown"] = new ShutdownResult(0),
    };
}
