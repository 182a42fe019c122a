using Sidecar.Apps.Tests.Fakes;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

/// <summary>How answers that consist of code are shown.</summary>
public sealed class CodeTextTests : IDisposable
{
    private readonly Terminal _terminal = new();

    [Fact]
    public async Task Lines_that_a_pattern_fits_say_what_of_the_code_it_is()
    {
        CodeLocation[] lines =
        [
            new("src/Cart.cs", 9, 3, "orders.Place(1);") { Within = "Cart.Buy", In = TextPlace.Identifier },
            new("src/Cart.cs", 12, 6, "// Place") { Within = "Cart.Buy", In = TextPlace.Comment },
            new(".editorconfig", 3, 1, "Place"),
        ];
        await ShowAsync(new SearchTextResult(lines, Results.Complete), """
            src/Cart.cs
              Cart.Buy
                9:3   identifier  orders.Place(1);
                12:6  comment     // Place
            .editorconfig
              3:1  Place
            3 lines in 2 files

            """, "grep", "Place");
    }

    [Fact]
    public async Task Occurrences_are_told_apart()
    {
        CodeLocation[] places =
        [
            new("src/Cart.cs", 4, 9, "int count;") { Kind = UseKind.Declaration },
            new("src/Cart.cs", 12, 9, "count++;") { Within = "Cart.Add", Kind = UseKind.ReadWrite },
        ];
        await ShowAsync(new FindOccurrencesResult(Results.Exact, places, Results.Complete), """
            src/Cart.cs
              4:9  declaration  int count;
              Cart.Add
                12:9  read-write  count++;
            2 occurrences (method void Orders.Place(int id))

            """, "occurrences", "count");
    }

    [Fact]
    public async Task Actions_have_a_line_each_below_what_they_mend()
    {
        var missing = new CodeDiagnostic("CS0246", Severity.Error, "No type 'StringBuilder'", "Shop") { Location = Results.Place };
        OfferedAction[] actions =
        [
            new("0123456789", "using System.Text;", ActionKind.Fix) { Diagnostic = missing },
            new("1123456789", "class 'StringBuilder'", ActionKind.Fix) { Diagnostic = missing, Groups = ["Generate type"], Files = 2 },
            new("2123456789", "Invert if", ActionKind.Refactoring) { Frameworks = ["net8.0"], Files = 1 },
        ];
        await ShowAsync(new FindActionsResult(Results.Exact, actions, Results.Complete), """
            src/Orders.cs:12:17: error CS0246: No type 'StringBuilder'
              0123456789  using System.Text;
              1123456789  Generate type > class 'StringBuilder'  (2 files)
            refactorings
              2123456789  Invert if  (1 file) [net8.0]
            3 actions; --preview KEY shows what one would change

            """, "actions", "Place");
    }

    [Fact]
    public async Task What_an_action_would_change_is_shown_as_a_diff()
    {
        FileChange[] changes = [new("src/Orders.cs", FileChangeKind.Edit, "--- a/src/Orders.cs\n+++ b/src/Orders.cs\n@@ -1 +1 @@\n-\told\n+\tnew")];
        OfferedAction[] actions = [new("0123456789", "Invert if", ActionKind.Refactoring) { Files = 1 }];
        await ShowAsync(new FindActionsResult(Results.Exact, actions, Results.Complete) { Changes = changes, Note = "References change, too." }, """
            --- a/src/Orders.cs
            +++ b/src/Orders.cs
            @@ -1 +1 @@
            -    old
            +    new
            5 lines (Invert if)
            References change, too.

            """, "actions", "Place", "--preview", "0123456789");
    }

    [Fact]
    public async Task Dependencies_are_weighed_and_circles_told()
    {
        var result = new FindDependenciesResult(
            [new DependencyNode("Shop", "namespace"), new DependencyNode("Shop.Core", "namespace")],
            [new DependencyEdge("Shop", "Shop.Core", 12), new DependencyEdge("Shop.Core", "Shop", 1)],
            [new DependencyCycle(["A", "B", "Shop", "Shop.Core"], ["Shop", "Shop.Core"]) { MembersCutFrom = 7 }],
            Results.Complete);
        await ShowAsync(result, """
            Shop       -> Shop.Core  12
            Shop.Core  -> Shop       1
            circle: Shop -> Shop.Core -> Shop, of 7: A, B, Shop, Shop.Core, …
            2 dependencies

            """, "deps", "--of", "namespaces");
    }

    [Fact]
    public async Task Unused_code_is_told_by_confidence_with_the_reason()
    {
        var field = new SymbolSummary(null, "field", "int Cart.count") { Location = new CodeLocation("src/Cart.cs", 4, 9, "int count;") };
        var type = new SymbolSummary(null, "class", "Shop.Cart") { Location = new CodeLocation("src/Cart.cs", 2, 14, "public class Cart") };
        UnusedSymbol[] unused =
        [
            new(field, Confidence.High, "no code uses it", 1),
            new(field, Confidence.High, "only Cart.Add uses it, which nothing uses either", 12),
            new(type, Confidence.Medium, "only tests use it", 40),
        ];
        await ShowAsync(new FindUnusedResult(unused, Results.Complete), """
            confidence high:
              src/Cart.cs:4:9  field  int Cart.count  1 line: no code uses it
              src/Cart.cs:4:9  field  int Cart.count  12 lines: only Cart.Add uses it, which nothing uses either
            confidence medium:
              src/Cart.cs:2:14  class  Shop.Cart  40 lines: only tests use it
            3 unused symbols

            """, "unused", "--confidence", "medium");
    }

    [Fact]
    public async Task Nothing_unused_is_said() => await ShowAsync(new FindUnusedResult([], Results.Complete), """
        nothing unused: proven, all of the workspace was searched

        """, "unused");

    [Fact]
    public async Task Dependencies_to_be_drawn_are_shown_as_they_are() =>
        await ShowAsync(new FindDependenciesResult([], [], [], Results.Complete) { Text = "flowchart LR\n  n0[\"Shop\"]\n" }, """
            flowchart LR
              n0["Shop"]

            """, "deps", "--format", "mermaid");

    [Fact]
    public async Task Source_has_the_numbers_of_its_lines_and_says_where_it_is_from()
    {
        DeclarationText[] parts =
        [
            new("src/Cart.cs", 9, "    void Buy()\n\t{ }"),
            new("/usr/lib/Box.dll", 1, "public int Count;") { Decompiled = true, CutFrom = 30 },
        ];
        var answer = Results.Complete with { CutFrom = 32, Shown = 3 };
        await ShowAsync(new ReadSourceResult(Results.Exact, parts, answer) { Note = "It holds no bodies." }, """
            src/Cart.cs
             9      void Buy()
            10      { }
            /usr/lib/Box.dll (decompiled)
            1  public int Count;
            the first 3 of 32 lines (method void Orders.Place(int id))
            It holds no bodies.
            all:  sidecar source Place --limit 32

            """, "source", "Place");
    }

    [Fact]
    public async Task Overloads_have_a_line_each_and_the_chosen_one_is_marked()
    {
        OverloadParameter[] none = [];
        Overload[] overloads =
        [
            new("M:A", "method", "void Orders.Place(int id)", none) { Chosen = true, At = "id", Location = Results.Place },
            new("M:B", "method", "T Box.Place<T>(T it)", none) { Constraints = "where T : class", Extension = true, Obsolete = "Use Put.", Assembly = "Box" },
            new("M:C", "method", "void Orders.Place()", none) { Obsolete = "", Location = Results.Place with { Line = 9 } },
        ];
        await ShowAsync(new FindSignaturesResult(Results.Exact, overloads, Results.Complete), """
            > void Orders.Place(int id)  src/Orders.cs:12:17
              T Box.Place<T>(T it) where T : class (extension) (obsolete: Use Put.)  Box
              void Orders.Place() (obsolete)  src/Orders.cs:9:17
            3 overloads, at 'id'

            """, "signature", "Place");
    }

    public void Dispose() => _terminal.Dispose();

    private async Task ShowAsync(object result, string text, params string[] words)
    {
        _terminal.Answering(result);
        await _terminal.RunAsync(words);
        Assert.Equal(text.ReplaceLineEndings("\n"), _terminal.Out);
        Assert.Empty(_terminal.Error);
    }
}
