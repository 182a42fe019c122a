using Sidecar.Apps.Tests.Fakes;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class TextTests : IDisposable
{
    private readonly Terminal _terminal = new();

    [Fact]
    public async Task References_are_grouped_by_file_and_counted()
    {
        await ShowAsync(Results.TwoReferences, """
            src/Cart.cs
              9:3     orders.Place(1);
              120:15  orders.Place(2);
            2 references in 1 file (method void Orders.Place(int id))

            """, "refs", "Place");
    }

    [Fact]
    public async Task Uses_through_related_members_name_the_next_question()
    {
        var result = Results.NoReferences(Results.Complete) with
        {
            Related = [new RelatedUses("M:Shop.IOrders.Place(System.Int32)", "void IOrders.Place(int id)", 3)],
        };
        await ShowAsync(result, """
            no references to method void Orders.Place(int id): proven, all of the workspace was searched
            and 3 uses through void IOrders.Place(int id)  sidecar refs "M:Shop.IOrders.Place(System.Int32)"

            """, "refs", "Place");
    }

    [Fact]
    public async Task A_cut_list_says_how_to_get_the_rest()
    {
        var result = Results.TwoReferences with { Answer = Results.Complete with { CutFrom = 2314 } };
        await ShowAsync(result, """
            src/Cart.cs
              9:3     orders.Place(1);
              120:15  orders.Place(2);
            the first 2 of 2314 references, in 1 file; all with --limit 2314 (method void Orders.Place(int id))

            """, "refs", "Place", "--limit", "2");
    }

    [Fact]
    public async Task Generated_files_and_implicit_uses_are_marked()
    {
        var result = Results.TwoReferences with
        {
            References =
            [
                new("Gen/A.g.cs", 1, 2, "Place();") { Generated = true },
                new("src/B.cs", 3, 4, "foreach (var a in b)") { Implicit = true },
            ],
        };
        await ShowAsync(result, """
            Gen/A.g.cs (generated)
              1:2  Place();
            src/B.cs
              3:4  (implicit) foreach (var a in b)
            2 references in 2 files (method void Orders.Place(int id))

            """, "refs", "Place");
    }

    [Fact]
    public async Task Definitions_are_places()
    {
        await ShowAsync(Results.ByOperation["defs"], """
            src/Orders.cs
              12:17  public void Place(int id)
            1 definition in 1 file (method void Orders.Place(int id))

            """, "defs", "Place");
    }

    [Fact]
    public async Task A_definition_outside_of_source_names_its_assembly()
    {
        var symbol = new SymbolSummary("T:System.String", "class", "System.String");
        var resolution = new Resolution(ResolutionStatus.Exact) { Symbol = symbol };
        await ShowAsync(new FindDefinitionsResult(resolution, [], Results.Complete) { Assembly = "System.Runtime" }, """
            class System.String is not in source: it comes from the assembly System.Runtime

            """, "defs", "string");
    }

    [Fact]
    public async Task Hover_shows_declaration_origin_and_documentation()
    {
        var result = new HoverResult(Results.Exact, Results.Complete)
        {
            Signature = "public const int Orders.Most",
            Constant = "12",
            Container = "Shop.Orders",
            Assembly = "Shop",
            Documentation = "How many.\n\nReturns: a number.",
        };
        await ShowAsync(result, """
            public const int Orders.Most
              = 12
              in Shop.Orders, assembly Shop
              at src/Orders.cs:12:17

            How many.

            Returns: a number.

            """, "hover", "Most");
    }

    [Fact]
    public async Task A_constant_is_told_once()
    {
        var result = new HoverResult(Results.Exact with { Symbol = null }, Results.Complete)
        {
            Signature = "public const int Orders.Most = 12", Constant = "12",
        };
        await ShowAsync(result, "public const int Orders.Most = 12\n", "hover", "Most");
    }

    [Fact]
    public async Task An_outline_is_indented_and_does_not_repeat_containers()
    {
        await ShowAsync(new ListMembersResult(null, Outline, Results.Complete), """
            src/Orders.cs
              3:21  class Shop.Orders
              5:17    method void Place(int id)
              9:12    struct Line
              11:9      property Orders Owner
              14:6  enum Shop.Size
            5 declarations

            """, "list", "Shop");
    }

    [Fact]
    public async Task Declarations_of_several_files_are_one_a_line_with_their_places()
    {
        var type = new Resolution(ResolutionStatus.Exact) { Symbol = new SymbolSummary("T:Shop.Orders", "class", "Shop.Orders") };
        var other = new SymbolSummary(null, "field", "int Orders._count") { Location = new("src/O.cs", 4, 9, "") };
        await ShowAsync(new ListMembersResult(type, [new Member(0, Results.Method), new Member(0, other)], Results.Complete), """
            src/Orders.cs:12:17  method void Place(int id)
            src/O.cs:4:9         field int _count
            2 declarations in class Shop.Orders

            """, "list", "Orders");
    }

    [Fact]
    public async Task Symbols_are_one_a_line()
    {
        var result = new SearchSymbolsResult(
            [Results.Method, new SymbolSummary("T:Shop.O", "class", "Shop.O") { Location = new("src/O.cs", 1, 14, "class O") }],
            Results.Complete);
        await ShowAsync(result, """
            src/Orders.cs:12:17  method  void Orders.Place(int id)
            src/O.cs:1:14        class   Shop.O

            """, "symbols", "O");
    }

    [Fact]
    public void An_operation_without_a_renderer_is_shown_as_indented_json()
    {
        var page = new Cli.Output.Page(colour: false, width: null, new Cli.Output.PathText("/", "/"));
        new Cli.Rendering.JsonRenderer(CancelRequest.Operation.ResultType).Write(new CancelRequestResult(true), page);
        Assert.Equal("{\n  \"found\": true\n}\n", page.ToString());
    }

    [Fact]
    public async Task Paths_are_told_from_where_the_user_is()
    {
        var root = Path.GetDirectoryName(_terminal.Folder)!;
        var inside = Path.GetFileName(_terminal.Folder) + "/src/A.cs";
        _terminal.Asker = (_, _) => Task.FromResult(new Cli.Asking.Reply(
            Results.TwoReferences with
            {
                References = [new(inside, 1, 2, "a"), new("B.cs", 1, 2, "b"), new("/etc/C.cs", 1, 2, "c")],
            },
            root));
        await _terminal.RunAsync("refs", "Place");
        var files = _terminal.Out.Split('\n').Where(l => l.EndsWith(".cs", StringComparison.Ordinal));
        Assert.Equal(["src/A.cs", "../B.cs", "/etc/C.cs"], files);
    }

    public void Dispose() => _terminal.Dispose();

    private static IReadOnlyList<Member> Outline { get; } =
    [
        Declared(0, "class", "Shop.Orders", 3, 21),
        Declared(1, "method", "void Orders.Place(int id)", 5, 17),
        Declared(1, "struct", "Shop.Orders.Line", 9, 12),
        Declared(2, "property", "Orders Line.Owner", 11, 9),
        Declared(0, "enum", "Shop.Size", 14, 6),
    ];

    private static Member Declared(int depth, string kind, string signature, int line, int column) =>
        new(depth, new SymbolSummary(null, kind, signature) { Location = new("src/Orders.cs", line, column, "") });

    private async Task ShowAsync(object result, string text, params string[] words)
    {
        _terminal.Answering(result);
        await _terminal.RunAsync(words);
        Assert.Equal(text.ReplaceLineEndings("\n"), _terminal.Out);
        Assert.Empty(_terminal.Error);
    }
}
