using Sidecar.Apps.Tests.Fakes;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class GraphTextTests
{
    private static readonly SymbolSummary Cart = new("M:Shop.Cart.Buy", "method", "void Cart.Buy()") { Location = new("src/Cart.cs", 7, 17, "public void Buy()") };
    private static readonly SymbolSummary Stream = new("T:System.IO.Stream", "class", "System.IO.Stream");

    [Fact]
    public async Task Implementations_say_what_they_are()
    {
        var result = new FindImplementationsResult(
            Results.Exact,
            [
                new Implementation(Cart, ImplementationKind.Overrides) { Through = "M:Shop.Base.Buy", Abstract = true },
                new Implementation(Cart with { Location = null }, ImplementationKind.Implements) { For = "T:Shop.Cart", Frameworks = ["net9.0"] },
            ],
            Results.Complete) { Above = [Results.Method] };
        await ShowAsync(result, """
            src/Cart.cs:7:17  method  void Cart.Buy()  overrides, abstract, through M:Shop.Base.Buy
            M:Shop.Cart.Buy   method  void Cart.Buy()  implements, for T:Shop.Cart, only in net9.0
            2 implementations of method void Orders.Place(int id)
            itself one of method void Orders.Place(int id)  sidecar impls "M:Shop.Orders.Place(System.Int32)"

            """, "impls", "Place");
        await ShowAsync(new FindImplementationsResult(Results.Exact, [], Results.Complete), """
            nothing implements, overrides or derives from method void Orders.Place(int id): proven, all of the workspace was searched

            """, "impls", "Place");
    }

    [Fact]
    public async Task Callers_are_indented_with_their_lines()
    {
        var result = new FindCallersResult(
            Results.Exact,
            [
                new CallEntry(1, Cart, [new CallSite(CallKind.Call, new("src/Cart.cs", 9, 3, "orders.Place(1);")), new CallSite(CallKind.Reference, new("src/Cart.cs", 12, 13, "Run(orders.Place);") { Implicit = true }) { Through = "M:Shop.IOrders.Place" }]) { SiteCount = 5 },
                new CallEntry(2, Results.Method, [new CallSite(CallKind.GetSet, new("src/Orders.cs", 3, 1, "x++")) { Frameworks = ["net9.0"] }]) { Repeated = Repetition.Cycle, Initializer = true },
            ],
            Results.Complete) { Unfollowed = [Stream], UnfollowedCutFrom = 4 };
        await ShowAsync(result, """
            method void Cart.Buy()
                src/Cart.cs:9:3    orders.Place(1);
                src/Cart.cs:12:13  (reference) (implicit) (through M:Shop.IOrders.Place) Run(orders.Place);
                and 3 more
              method void Orders.Place(int id) (initializer) (again)
                  src/Orders.cs:3:1  (get-set) (only in net9.0) x++
            2 callers of method void Orders.Place(int id)
            may be called through class System.IO.Stream  --through all
            and through 3 more members; a larger --budget tells them

            """, "callers", "Place");
        await ShowAsync(new FindCallersResult(Results.Exact, [], Results.Complete), """
            no callers of method void Orders.Place(int id): proven, all of the workspace was searched

            """, "callers", "Place");
    }

    [Fact]
    public async Task Lines_around_a_place_stand_below_it()
    {
        var place = new CodeLocation("src/Cart.cs", 9, 3, "orders.Place(1);") { Around = new CodeExcerpt(8, "{\n    orders.Place(1);\n}") };
        var callers = new FindCallersResult(Results.Exact, [new CallEntry(1, Cart, [new CallSite(CallKind.Call, place)])], Results.Complete);
        await ShowAsync(callers, """
            method void Cart.Buy()
                src/Cart.cs:9:3  orders.Place(1);
                     8  {
                     9>     orders.Place(1);
                    10  }
            1 caller of method void Orders.Place(int id)

            """, "callers", "Place");
        var implementations = new FindImplementationsResult(Results.Exact, [new Implementation(Cart with { Location = place }, ImplementationKind.Implements)], Results.Complete);
        await ShowAsync(implementations, """
            src/Cart.cs:9:3  method  void Cart.Buy()  implements
                 8  {
                 9>     orders.Place(1);
                10  }
            1 implementation of method void Orders.Place(int id)

            """, "impls", "Place");
    }

    [Fact]
    public async Task Callees_count_what_is_outside()
    {
        var result = new FindCalleesResult(
            Results.Exact,
            [new CallEntry(1, Cart, [new CallSite(CallKind.Call, new("src/Orders.cs", 9, 3, "cart.Buy();"))]), new CallEntry(2, Results.Method, []) { Instead = ImplementationKind.Overrides }],
            Results.Complete with { CutFrom = 7, Shown = 2 }) { Outside = 3, Stopped = true };
        await ShowAsync(result, """
            method void Cart.Buy()
                src/Orders.cs:9:3  cart.Buy();
              method void Orders.Place(int id) (overrides it)
            the first 2 of 7 callees of method void Orders.Place(int id); the farthest were not followed
            and 3 members of assemblies  --outside
            all:  sidecar callees Place --limit 7

            """, "callees", "Place");
    }

    [Fact]
    public async Task A_hierarchy_has_two_parts()
    {
        var result = new FindHierarchyResult(
            Results.Exact,
            [new HierarchyEntry(1, Stream, ImplementationKind.Derives)],
            [new HierarchyEntry(1, Cart, ImplementationKind.Implements) { Through = "T:System.IO.Stream" }, new HierarchyEntry(2, Cart, ImplementationKind.Derives) { Repeated = Repetition.Shown, Frameworks = ["net9.0"] }],
            Results.Complete);
        await ShowAsync(result, """
            above
              class System.IO.Stream  derives
            below
              method void Cart.Buy()    implements, through T:System.IO.Stream       src/Cart.cs:7:17
                method void Cart.Buy()  derives, only in net9.0, followed elsewhere  src/Cart.cs:7:17
            1 above, 2 below method void Orders.Place(int id)

            """, "hierarchy", "Place");
        await ShowAsync(new FindHierarchyResult(Results.Exact, [], [], Results.Complete), """
            nothing above or below method void Orders.Place(int id): proven, all of the workspace was searched

            """, "hierarchy", "Place");
    }

    [Fact]
    public async Task Impact_counts_and_shows_the_nearest()
    {
        var result = new AssessImpactResult(
            Results.Exact,
            new ImpactCounts(0, 0, 14, 1, 2),
            [],
            [],
            [new ReachedSymbol(Cart, 1)],
            [new ReachedSymbol(Cart, 2) { Through = "M:Shop.Cart.Buy" }],
            [new ReachedProject("Shop", 13, 0), new ReachedProject("Shop.Tests", 1, 1)],
            Results.Complete with { CutFrom = 15, Shown = 2 }) { Stopped = true, ProjectsCutFrom = 3 };
        await ShowAsync(result, """
            14 callers, the nearest:
              1  src/Cart.cs:7:17  method  void Cart.Buy()
            1 test
              2  src/Cart.cs:7:17  method  void Cart.Buy()
            2 projects, those with most (a larger --budget tells the others):
              Shop        13 symbols
              Shop.Tests  1 symbol, 1 test
            reached by a change of method void Orders.Place(int id); there are more than were counted
            all:  sidecar impact Place --limit 15

            """, "impact", "Place");
    }

    [Fact]
    public async Task A_later_page_of_an_impact_shows_only_the_kinds_it_has()
    {
        var result = new AssessImpactResult(
            Results.Exact, new ImpactCounts(1, 0, 3, 0, 1), [], [], [new ReachedSymbol(Cart, 1)], [], [new ReachedProject("Shop", 4, 0)],
            Results.Complete with { CutFrom = 4, Skipped = 3, Shown = 1 });
        await ShowAsync(result, """
            3 callers, the next:
              1  src/Cart.cs:7:17  method  void Cart.Buy()
            1 project
              Shop  4 symbols
            reached by a change of method void Orders.Place(int id)
            all:  sidecar impact Place --limit 4

            """, "impact", "Place");
    }

    private static async Task ShowAsync(object result, string text, params string[] words)
    {
        using var terminal = new Terminal();
        terminal.Answering(result);
        await terminal.RunAsync(words);
        Assert.Equal(text.ReplaceLineEndings("\n"), terminal.Out);
        Assert.Empty(terminal.Error);
    }
}
