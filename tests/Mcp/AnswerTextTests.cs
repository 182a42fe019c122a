using System.Text.Json;
using Sidecar.Mcp.Text;

namespace Sidecar.Mcp.Tests;

public sealed class AnswerTextTests
{
    [Fact]
    public void Places_stand_a_line_each_below_their_file() => AssertText(
        """
        {"resolution":{"status":"exact","symbol":{"id":"T:Shop.Order","kind":"class","signature":"Shop.Order",
           "location":{"file":"src/Order.cs","line":3,"column":14,"code":"class Order"}}},
         "references":[
          {"file":"src/A.cs","line":4,"column":9,"code":"new Order();","kind":"call","within":"A.Run"},
          {"file":"src/A.cs","line":7,"column":9,"code":"Order o;","kind":"type-use"},
          {"file":"test/T.cs","line":1,"column":2,"code":"Order","kind":"type-use","test":true}],
         "answer":{"snapshot":3,"complete":true}}
        """,
        """
        src/Order.cs:3:14  T:Shop.Order  class
        references (3):
        src/A.cs
          4:9  call  new Order();  within=A.Run
          7:9  type-use  Order o;
        test/T.cs
          1:2  type-use  Order  [test]
        complete
        """);

    [Fact]
    public void What_is_called_stands_below_who_calls_and_deeper_calls_further_in() => AssertText(
        """
        {"callers":[{"depth":1,"symbol":{"id":"M:A.Run","kind":"method","signature":"void A.Run()","location":{"file":"A.cs","line":2,"column":6,"code":"void Run()","test":true}},
          "sites":[{"kind":"call","place":{"file":"A.cs","line":3,"column":5,"code":"Go();"}}]}],
         "answer":{"snapshot":1,"complete":true}}
        """,
        """
        callers (1):
        A.cs
            2  method  A.Run  [test]
              sites (1):
                3:5  call  Go();
        complete
        """);

    [Fact]
    public void What_is_in_no_file_is_pointed_at_by_its_id() => AssertText(
        """{"symbols":[{"id":"M:System.String.Trim","kind":"method","signature":"string string.Trim()"}],"answer":{"snapshot":1,"complete":true}}""",
        "symbols (1):\n  M:System.String.Trim  method  string string.Trim()\ncomplete");

    [Fact]
    public void What_a_call_goes_through_is_told_by_name() => AssertText(
        """{"callers":[{"through":"M:Shop.IOrders.Place(Shop.Order)","symbol":{"id":"M:A.Run","kind":"method","signature":"void A.Run()","location":{"file":"A.cs","line":2,"column":6,"code":"void Run()"}},"sites":[{"kind":"call","place":{"file":"B.cs","line":3,"column":5,"code":"Go();"}}]}],"answer":{"snapshot":1,"complete":true}}""",
        "callers (1):\nA.cs\n  2  method  A.Run  through=Shop.IOrders.Place\n    sites (1):\n    B.cs\n      3:5  call  Go();\ncomplete");

    [Theory]
    [InlineData("void A.Run()", "A.Run")]
    [InlineData("Task<(int One, int Two)> A<T, U>.Run<V>(Func<int, (T, U)> get, int[] some)", "A<T, U>.Run<V>")]
    [InlineData("(bool Yes, int Count) A.Try()", "A.Try")]
    [InlineData("Func<int, int>? A.Value", "A.Value")]
    [InlineData("Shop.Orders.Order", "Shop.Orders.Order")]
    [InlineData("A.implicit operator string(A one)", "A.implicit operator string(A one)")]
    [InlineData("<top-level-statements-entry-point>", "<top-level-statements-entry-point>")]
    public void A_brief_signature_says_only_which_it_is(string signature, string brief) => Assert.Equal(brief, BriefSignature.Of(signature));

    [Fact]
    public void That_what_is_below_a_type_derives_from_it_goes_without_saying() => AssertText(
        """{"below":[{"depth":1,"how":"derives","symbol":{"id":"T:B","kind":"class","signature":"B","location":{"file":"B.cs","line":1,"column":7,"code":"class B : A"}}}],"answer":{"snapshot":1,"complete":true}}""",
        "below (1):\nB.cs\n    1  class  B\ncomplete");

    [Fact]
    public void What_several_gaps_say_alike_is_said_once() => AssertText(
        """{"references":[],"answer":{"snapshot":1,"complete":false,"gaps":[{"reason":"not-compiled","message":"A.cs: line 3: nobody compiles this."},{"reason":"not-restored","message":"B.csproj is not restored.","command":"dotnet restore"},{"reason":"not-compiled","message":"C.cs: lines 4, 5: nobody compiles this."}]}}""",
        "references: none\nNOT COMPLETE, so what is missing here may exist:\n  nobody compiles this.\n    A.cs: line 3\n    C.cs: lines 4, 5\n  B.csproj is not restored. Mend: dotnet restore");

    [Fact]
    public void An_answer_that_is_cut_says_how_to_go_on() => AssertText(
        """{"symbols":[],"answer":{"snapshot":1,"complete":true,"cutFrom":12,"shown":0,"cursor":"abc"}}""",
        "symbols: none\nShown 0 of 12. To go on, repeat this call with cursor: abc\ncomplete");

    [Fact]
    public void An_answer_that_proves_nothing_says_so_and_what_mends_it() => AssertText(
        """{"references":[],"answer":{"snapshot":1,"complete":false,"gaps":[{"reason":"project-not-loaded","message":"B.csproj is not restored.","command":"dotnet restore"}]}}""",
        "references: none\nNOT COMPLETE, so what is missing here may exist:\n  B.csproj is not restored. Mend: dotnet restore");

    [Fact]
    public void Several_symbols_that_fit_are_offered_by_their_ids()
    {
        const string Answer = """{"resolution":{"status":"ambiguous","note":"2 symbols fit; ask again for one of them.","candidates":[{"id":"T:A.X","kind":"class","signature":"A.X"},{"id":"T:B.X","kind":"class","signature":"B.X"}]},"references":[],"answer":{"snapshot":1,"complete":false}}""";
        AssertText(Answer, "2 symbols fit; ask again for one of them.\n  T:A.X  class\n  T:B.X  class\nAsk again with one of these ids as 'symbol'.");
        Assert.False(AnswerText.IsUnderstood(JsonDocument.Parse(Answer).RootElement));
    }

    [Fact]
    public void An_answer_about_no_symbol_is_understood() => AssertText(
        """{"resolution":null,"members":[{"depth":0,"symbol":{"id":"T:A","kind":"class","signature":"A","location":{"file":"A.cs","line":1,"column":7,"code":"class A"}}}],"answer":{"snapshot":1,"complete":true}}""",
        "members (1):\nA.cs\n  1  class  A\ncomplete");

    [Fact]
    public void Code_keeps_its_lines() => AssertText(
        """{"declarations":[{"file":"A.cs","line":1,"code":"class A\n{\n}\n"}],"answer":{"snapshot":1,"complete":true}}""",
        "declarations (1):\nA.cs\n  1\n    code:\nclass A\n{\n}\ncomplete");

    private static void AssertText(string answer, string text) => Assert.Equal(text.ReplaceLineEndings("\n"), AnswerText.Of(JsonDocument.Parse(answer).RootElement));
}
