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
        src/Order.cs:3:14  T:Shop.Order  class  Shop.Order
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
            2:6  M:A.Run  method  void A.Run()  [test]
              sites (1):
              A.cs
                3:5  call  Go();
        complete
        """);

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
        AssertText(Answer, "2 symbols fit; ask again for one of them.\n  T:A.X  class  A.X\n  T:B.X  class  B.X\nAsk again with one of these ids as 'symbol'.");
        Assert.False(AnswerText.IsUnderstood(JsonDocument.Parse(Answer).RootElement));
    }

    [Fact]
    public void An_answer_about_no_symbol_is_understood() => AssertText(
        """{"resolution":null,"members":[{"depth":0,"symbol":{"id":"T:A","kind":"class","signature":"A","location":{"file":"A.cs","line":1,"column":7,"code":"class A"}}}],"answer":{"snapshot":1,"complete":true}}""",
        "members (1):\nA.cs\n  1:7  T:A  class  A\ncomplete");

    [Fact]
    public void Code_keeps_its_lines() => AssertText(
        """{"declarations":[{"file":"A.cs","line":1,"code":"class A\n{\n}\n"}],"answer":{"snapshot":1,"complete":true}}""",
        "declarations (1):\nA.cs\n  1\n    code:\nclass A\n{\n}\ncomplete");

    private static void AssertText(string answer, string text) => Assert.Equal(text.ReplaceLineEndings("\n"), AnswerText.Of(JsonDocument.Parse(answer).RootElement));
}
