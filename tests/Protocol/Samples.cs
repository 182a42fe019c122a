using System.Text.Json;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Handshake;
using Sidecar.Protocol.Operations;

namespace Sidecar.Protocol.Tests;

/// <summary>One request and one result of every operation, with every field set that exists.</summary>
internal static class Samples
{
    private static readonly CodeLocation Place = new("src/Order.cs", 12, 17, "public void Place(Order order)")
    {
        Within = "Shop.OrderService",
        Generated = true,
        Implicit = true,
    };

    private static readonly SymbolSummary Symbol =
        new("M:Shop.OrderService.Place(Shop.Order)", "method", "void OrderService.Place(Order order)") { Location = Place };

    private static readonly AnswerInfo Complete = new(7, Complete: true);

    private static readonly AnswerInfo WithGaps = new(8, Complete: false)
    {
        Gaps = [new Gap(GapReason.NotRestored, "Packages are missing.") { Project = "src/Shop.csproj", Command = "dotnet restore src/Shop.csproj" }],
        GapsCutFrom = 3,
        CutFrom = 250,
        Skipped = 20,
        Shown = 20,
        Cursor = "cAAAAAAAAAAAAAAAAAAAAAAAA",
        Overlays = 2,
    };

    private static readonly Resolution Exact = new(ResolutionStatus.Exact) { Symbol = Symbol };

    private static readonly Resolution Ambiguous =
        new(ResolutionStatus.Ambiguous) { Note = "Add the type.", Candidates = [Symbol] };

    public static IReadOnlyList<(Operation Operation, object Request)> Requests { get; } =
    [
        (FindDefinitions.Operation, new FindDefinitions { Symbol = "OrderService.Place" }),
        (FindReferences.Operation, new FindReferences { File = "src/Order.cs", Line = 12, Column = 17, Text = "Place", Limit = 20, Budget = 500, Cursor = "cAAAAAAAAAAAAAAAAAAAAAAAA", Fields = ["file", "line"] }),
        (Hover.Operation, new Hover { Symbol = "List<T>.Add" }),
        (ListMembers.Operation, new ListMembers { File = "src/Order.cs", Limit = 5 }),
        (SearchSymbols.Operation, new SearchSymbols { Query = "OrdServ", Limit = 3 }),
        (FindDiagnostics.Operation, new FindDiagnostics { File = "src/Order.cs", Severity = Severity.Info, Ids = "CS0103,CS0168", Analyzers = true, Compare = true, Limit = 10 }),
        (ListProjects.Operation, new ListProjects()),
        (Initialize.Operation, new Initialize { Protocol = new VersionRange(1, 2), Workspace = "/shop", Client = new PeerInfo("editor", "3.1"), Capabilities = [Capabilities.Progress] }),
        (CheckHealth.Operation, new CheckHealth()),
        (GetStatistics.Operation, new GetStatistics()),
        (SetOverlay.Operation, new SetOverlay { File = "src/Order.cs", Text = "class Order { }\n" }),
        (CancelRequest.Operation, new CancelRequest { Id = JsonElement.Parse("41") }),
        (Shutdown.Operation, new Shutdown()),
    ];

    public static IReadOnlyList<(Operation Operation, object Result)> Results { get; } =
    [
        (FindDefinitions.Operation, new FindDefinitionsResult(Exact, [Place], Complete) { Assembly = "Shop" }),
        (FindReferences.Operation, new FindReferencesResult(Exact, [Place], WithGaps) { Related = [new RelatedUses("M:Shop.IOrders.Place", "void IOrders.Place(Order order)", 3)] }),
        (Hover.Operation, new HoverResult(Ambiguous, Complete) { Signature = "public const string Name = \"<é>\"", Documentation = "The name.\nIn two lines.", Constant = "\"<é>\"", Container = "Shop.Order", Assembly = "Shop" }),
        (ListMembers.Operation, new ListMembersResult(null, [new Member(0, Symbol)], Complete)),
        (SearchSymbols.Operation, new SearchSymbolsResult([new SymbolSummary(null, "local", "int i")], Complete)),
        (FindDiagnostics.Operation, new FindDiagnosticsResult([new CodeDiagnostic("CS0103", Severity.Error, "The name 'x' does not exist in the current context", "Shop") { Location = Place }, new CodeDiagnostic("CS8021", Severity.Hidden, "No value for RuntimeMetadataVersion found.", "Shop")], Complete) { Removed = [] }),
        (ListProjects.Operation, new ListProjectsResult("Shop.sln", [new ProjectSummary("Shop", "src/Shop.csproj", ProjectState.Partial) { Framework = "net10.0", Documents = 14, References = ["Core"], Problem = "Packages are missing.", Command = "dotnet restore src/Shop.csproj" }], Complete)),
        (Initialize.Operation, new InitializeResult(1, new PeerInfo("sidecar", "0.1.0"), 4711, [Capabilities.Progress, Capabilities.PlainEnvelope], ["defs", "refs"], new WireLimits(67108864, 64, 1000)) { Root = "/shop" }),
        (CheckHealth.Operation, new CheckHealthResult(4711, 12, "5.9.0 (SDK 10.0.401)", ".NET 10.0.12", [new WorkspaceHealth("/shop", "Shop.sln", WorkspaceState.Failed, 0) { Problem = "No project loads." }], ["One project failed."])),
        (GetStatistics.Operation, new GetStatisticsResult(10, 1, 2, 123456789, 23456789, [new SyncStatistics("/shop", 9, 120, 1, 850, 2400)])),
        (SetOverlay.Operation, new SetOverlayResult(["src/Cart.cs", "src/Order.cs"]) { Compiled = true }),
        (CancelRequest.Operation, new CancelRequestResult(Found: true)),
        (Shutdown.Operation, new ShutdownResult(2)),
    ];
}
