using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class PlaceTests
{
    private const string Orders =
        """
        namespace Shop.Orders
        {
            class OrderService
            {
                public OrderService() { }
                public OrderService(int size) { }
                public void Place(int amount) { }
                public void Place(string name, System.Collections.Generic.List<int> amounts) { }
                public void Cancel<T>(T order) { }
                public int this[int index] => index;
                public static OrderService operator +(OrderService a, OrderService b) => a;
            }
            class SpecialService : OrderService { }
        }
        namespace Shop.Other
        {
            class OrderBook { public void Place() { } }
        }
        """;

    [Theory]
    [InlineData("OrderBook.Place", "M:Shop.Other.OrderBook.Place")]
    [InlineData("Shop.Other.OrderBook", "T:Shop.Other.OrderBook")]
    [InlineData("global::Shop.Other.OrderBook", "T:Shop.Other.OrderBook")]
    [InlineData("OrderService.Place(int)", "M:Shop.Orders.OrderService.Place(System.Int32)")]
    [InlineData("Place(Int32)", "M:Shop.Orders.OrderService.Place(System.Int32)")]
    [InlineData("Place(string, List<int>)", "M:Shop.Orders.OrderService.Place(System.String,System.Collections.Generic.List{System.Int32})")]
    [InlineData("Place(string?, List<int>?)", "M:Shop.Orders.OrderService.Place(System.String,System.Collections.Generic.List{System.Int32})")]
    [InlineData("Place()", "M:Shop.Other.OrderBook.Place")]
    [InlineData("OrderService.Cancel<T>", "M:Shop.Orders.OrderService.Cancel``1(``0)")]
    [InlineData("OrderService..ctor(int)", "M:Shop.Orders.OrderService.#ctor(System.Int32)")]
    [InlineData("OrderService.OrderService(int)", "M:Shop.Orders.OrderService.#ctor(System.Int32)")]
    [InlineData("M:Shop.Orders.OrderService.#ctor(System.Int32)", "M:Shop.Orders.OrderService.#ctor(System.Int32)")]
    [InlineData("P:Shop.Orders.OrderService.Item(System.Int32)", "P:Shop.Orders.OrderService.Item(System.Int32)")]
    [InlineData("M:Shop.Orders.OrderService.op_Addition(Shop.Orders.OrderService,Shop.Orders.OrderService)", "M:Shop.Orders.OrderService.op_Addition(Shop.Orders.OrderService,Shop.Orders.OrderService)")]
    [InlineData("T:Shop.Orders.OrderService@Test", "T:Shop.Orders.OrderService")]
    [InlineData("N:Shop.Other", "N:Shop.Other")]
    [InlineData("Shop.Other", "N:Shop.Other")]
    [InlineData("System.Console.WriteLine(string)", "M:System.Console.WriteLine(System.String)")]
    public async Task A_name_or_an_id_means_one_symbol(string name, string id)
    {
        var resolution = await ResolveAsync(Orders, new Hover { Symbol = name });
        Assert.Equal((ResolutionStatus.Exact, id), (resolution.Status, resolution.Symbol?.Id));
    }

    [Theory]
    [InlineData("Row.Current", "P:Row.Current")]
    [InlineData("Row.IEnumerator.Current", "P:Row.System#Collections#IEnumerator#Current")]
    [InlineData("Row.Reset", "M:Row.System#Collections#IEnumerator#Reset")]
    [InlineData("Row.IEnumerator.Reset()", "M:Row.System#Collections#IEnumerator#Reset")]
    public async Task An_explicit_implementation_is_hidden_by_a_public_member_only(string name, string id)
    {
        const string code =
            """
            using System.Collections;
            class Row : IEnumerator
            {
                public int Current => 1;
                object IEnumerator.Current => Current;
                bool IEnumerator.MoveNext() => false;
                void IEnumerator.Reset() { }
            }
            """;
        var resolution = await ResolveAsync(code, new Hover { Symbol = name });
        Assert.Equal((ResolutionStatus.Exact, id), (resolution.Status, resolution.Symbol?.Id));
    }

    [Theory]
    [InlineData("orderbook", "T:Shop.Other.OrderBook", "differs in case only")]
    [InlineData("SpecialService.Cancel", "M:Shop.Orders.OrderService.Cancel``1(``0)", "inherits Cancel from OrderService")]
    public async Task A_near_miss_is_corrected_and_said_so(string name, string id, string note)
    {
        var resolution = await ResolveAsync(Orders, new Hover { Symbol = name });
        Assert.Equal((ResolutionStatus.Corrected, id), (resolution.Status, resolution.Symbol?.Id));
        Assert.Contains(note, resolution.Note);
    }

    [Fact]
    public async Task Overloads_are_candidates_with_ids_to_ask_again()
    {
        var resolution = await ResolveAsync(Orders, new Hover { Symbol = "OrderService.Place" });
        Assert.Equal(ResolutionStatus.Ambiguous, resolution.Status);
        Assert.Null(resolution.Symbol);
        Assert.Equal(2, resolution.Candidates!.Count);
        var again = await ResolveAsync(Orders, new Hover { Symbol = resolution.Candidates[0].Id });
        Assert.Equal(ResolutionStatus.Exact, again.Status);
    }

    [Fact]
    public async Task Two_types_of_one_id_are_told_apart_by_their_assembly()
    {
        var resolution = await ResolveAsync("//- /One/A.cs\nclass A { }\n//- /Two/A.cs\nclass A { }\n", new Hover { Symbol = "A" });
        Assert.Equal(["T:A@One", "T:A@Two"], resolution.Candidates!.Select(c => c.Id));
    }

    [Theory]
    [InlineData("OrderServic")]
    [InlineData("OrderServices")]
    [InlineData("OrderServize")]
    public async Task An_unknown_name_comes_back_with_the_nearest(string name)
    {
        var resolution = await ResolveAsync(Orders, new Hover { Symbol = name });
        Assert.Equal(ResolutionStatus.NotFound, resolution.Status);
        Assert.Contains(resolution.Candidates!, c => c.Id == "T:Shop.Orders.OrderService");
    }

    [Theory]
    [InlineData("src/Foo.cs", true)]
    [InlineData("src\\Foo.cs", true)]
    [InlineData("foo.cs", true)]
    [InlineData("notes/ToDo.txt", true)]
    [InlineData("src/Bar.cs", false)]
    [InlineData("Foo.Cs", true)]
    [InlineData("Foo.Bar", false)]
    [InlineData("src", false)]
    public async Task A_file_where_a_name_is_expected_is_told_as_one(string name, bool isFile)
    {
        var resolution = await ResolveAsync("//- /src/Foo.cs\nclass A { }\n//- /notes/ToDo.txt\nmuch\n", new Hover { Symbol = name });
        Assert.Equal(ResolutionStatus.NotFound, resolution.Status);
        Assert.Equal(isFile, resolution.Note!.Contains("--file", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_is_looked_for_on_the_line_and_near_it()
    {
        const string code = "class A\n{\n    void First() { }\n    void Second() { }\n}\n";
        var exact = await ResolveAsync(code, new Hover { File = "Test.cs", Line = 4, Text = "Second()" });
        Assert.Equal((ResolutionStatus.Exact, "M:A.Second"), (exact.Status, exact.Symbol?.Id));
        var moved = await ResolveAsync(code, new Hover { File = "Test.cs", Line = 1, Text = "Second" });
        Assert.Equal((ResolutionStatus.Corrected, "M:A.Second"), (moved.Status, moved.Symbol?.Id));
        Assert.Contains("on line 4", moved.Note);
        var nowhere = await ResolveAsync(code, new Hover { File = "Test.cs", Line = 1, Text = "Third" });
        Assert.Equal(ResolutionStatus.NotFound, nowhere.Status);
    }

    [Fact]
    public async Task A_wrong_column_takes_the_nearest_name_and_says_so()
    {
        var resolution = await ResolveAsync("class A { void Run() { } }   ", new Hover { File = "Test.cs", Line = 1, Column = 80 });
        Assert.Equal((ResolutionStatus.Corrected, "M:A.Run"), (resolution.Status, resolution.Symbol?.Id));
    }

    [Fact]
    public async Task Several_methods_that_fit_at_a_place_are_candidates()
    {
        const string code = "class A\n{\n    void Run() { }\n    void Run(int x) { }\n    string Name => nameof(A.Run);\n}\n";
        var resolution = await ResolveAsync(code, new Hover { File = "Test.cs", Line = 5, Column = 29 });
        Assert.Equal(ResolutionStatus.Ambiguous, resolution.Status);
        Assert.Equal(["M:A.Run", "M:A.Run(System.Int32)"], resolution.Candidates!.Select(c => c.Id));
    }

    [Theory]
    [InlineData(14, "P:R.X")]
    [InlineData(35, null)]
    public async Task The_parameter_of_a_record_means_its_property(int column, string? id)
    {
        var resolution = await ResolveAsync("record R(int X) { static R Of(int x) => new(x); }", new Hover { File = "Test.cs", Line = 1, Column = column });
        Assert.Equal((ResolutionStatus.Exact, id), (resolution.Status, resolution.Symbol?.Id));
    }

    [Fact]
    public async Task A_line_alone_means_what_it_declares()
    {
        var resolution = await ResolveAsync("class A\n{\n    int Run(int x) => x;\n}\n", new Hover { File = "Test.cs", Line = 3 });
        Assert.Equal("M:A.Run(System.Int32)", resolution.Symbol?.Id);
    }

    [Theory]
    [InlineData("test.cs")]
    [InlineData("TEST.CS")]
    public async Task A_file_in_another_case_is_understood(string file)
    {
        var resolution = await ResolveAsync("class A { }", new Hover { File = file, Line = 1 });
        Assert.Equal("T:A", resolution.Symbol?.Id);
    }

    [Fact]
    public async Task An_unknown_file_and_a_line_beyond_the_end_are_said()
    {
        Assert.Contains("no file", (await ResolveAsync("class A { }", new Hover { File = "No.cs", Line = 1 })).Note);
        Assert.Contains("1 lines", (await ResolveAsync("class A { }", new Hover { File = "Test.cs", Line = 9 })).Note);
    }

    [Fact]
    public async Task A_request_without_a_place_is_refused_with_what_to_say()
    {
        var refused = await Assert.ThrowsAsync<RequestException>(() => ResolveAsync("class A { }", new Hover()));
        Assert.Equal(ErrorCode.InvalidParameters, refused.Error.Code);
    }

    private static async Task<Resolution> ResolveAsync(string code, Hover place)
    {
        using var workspace = TestWorkspace.Of(code);
        return (await HoverQuery.RunAsync(workspace.Snapshot, place, CancellationToken.None)).Resolution;
    }
}
