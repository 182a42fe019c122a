using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests;
using Xunit;

namespace Sidecar.Actions.Tests;

public sealed class RoslynActionTests
{
    private const string Broken = "class Broken { int Twice(int a) { if (a > $$";

    [Theory]
    [InlineData("Introduce local for 'a + 1'", "class C { int M(int a) { return [|a + 1|]; } }")]
    [InlineData("Extract method", "class C { void M() { [|System.Console.WriteLine(1); System.Console.WriteLine(2);|] } }")]
    [InlineData("Inline temporary variable", "class C { int M(int a) { var $$b = a + 1; return b * 2; } }")]
    [InlineData("Invert if", "class C { int M(int a) { $$if (a > 1) { return 1; } else { return 2; } } }")]
    [InlineData("Move type to D.cs", "class C { }\nclass $$D { }")]
    [InlineData("Use expression body for method", "class C { int M() { $$return 1; } }")]
    [InlineData("Convert to 'switch' statement", "class C { int M(int a) { $$if (a > 1) { return 1; } else { return 2; } } }")]
    public async Task Refactorings_of_a_caret_and_of_a_selection_are_offered(string title, string code)
    {
        var result = await Offered.InAsync(code);
        Assert.True(result.Answer.Complete);
        var action = Assert.Single(result.Actions, one => one.Title == title);
        Assert.Equal((ActionKind.Refactoring, null), (action.Kind, action.Diagnostic));
    }

    [Theory]
    [InlineData("CS0246", "using System.Text;", "class C { $$StringBuilder? B; }")]
    [InlineData("CS0535", "Implement interface", "interface I { void M(int a); }\nclass C : $$I { }")]
    [InlineData("CS0103", "Generate method 'Other'", "class C { int M(int a) { return Oth$$er(a, 2); } }")]
    [InlineData("IDE0005", "Remove unnecessary usings", "$$using System.Text;\nclass C { }")]
    public async Task What_a_diagnostic_says_can_be_mended(string id, string title, string code)
    {
        var result = await Offered.InAsync(code);
        var action = Assert.Single(result.Actions, one => one.Title == title);
        Assert.Equal((ActionKind.Fix, id), (action.Kind, action.Diagnostic!.Id));
        Assert.NotEmpty(action.Diagnostic.Message);
        Assert.NotNull(action.Diagnostic.Location);
    }

    [Fact]
    public async Task Errors_are_mended_before_suggestions_and_refactorings_come_last()
    {
        var result = await Offered.InAsync("class C { $$StringBuilder? B; }");
        Assert.Equal(Severity.Error, result.Actions[0].Diagnostic!.Severity);
        Assert.Equal(result.Actions.OrderBy(one => one.Kind).Select(one => one.Key), result.Actions.Select(one => one.Key));
        Assert.Equal(result.Actions.Count, result.Actions.Select(one => one.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("class C\n{\n    int M() { return 1; }\n}\n\n$$\n\nclass D { }")]
    [InlineData("class C { }\n// A remark $$that says nothing.\n")]
    public async Task Nothing_is_offered_where_nothing_is(string code)
    {
        var result = await Offered.InAsync(code);
        Assert.Empty(result.Actions);
        Assert.True(result.Answer.Complete);
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_an_answer()
    {
        using var workspace = TestWorkspace.Of("class C { }");
        var result = await Offered.AskAsync(workspace, new FindActions { File = "Test.cs", Line = 99, Preview = "Invert if" });
        Assert.Equal((ResolutionStatus.NotFound, 0), (result.Resolution.Status, result.Actions.Count));
        Assert.Equal(ResolutionStatus.NotFound, (await Offered.AskAsync(workspace, new FindActions { Symbol = "Nobody" })).Resolution.Status);
    }

    [Fact]
    public async Task A_line_alone_stands_for_the_caret_before_it_and_for_all_of_it()
    {
        using var workspace = TestWorkspace.Of("class C\n{\n    void M()\n    {\n        System.Console.WriteLine(1 + 2);\n    }\n}");
        var result = await Offered.AskAsync(workspace, new FindActions { File = "Test.cs", Line = 5 });
        Assert.Contains(result.Actions, one => one.Title == "Extract method");
    }

    [Fact]
    public async Task A_text_on_the_line_is_selected()
    {
        using var workspace = TestWorkspace.Of("class C\n{\n    int M(int a) => a * 2 + 1;\n}");
        var result = await Offered.AskAsync(workspace, new FindActions { File = "Test.cs", Line = 3, Text = "a * 2" });
        Assert.Contains(result.Actions, one => one.Title == "Introduce local for 'a * 2'");
    }

    [Fact]
    public async Task A_symbol_stands_for_its_declaration()
    {
        using var workspace = TestWorkspace.Of("class C\n{\n    public int Value;\n}");
        var result = await Offered.AskAsync(workspace, new FindActions { Symbol = "C.Value" });
        Assert.Equal("F:C.Value", result.Resolution.Symbol!.Id);
        Assert.Contains(result.Actions, one => one.Title.StartsWith("Encapsulate field", StringComparison.Ordinal));
        var outside = await Offered.AskAsync(workspace, new FindActions { Symbol = "System.Console" });
        Assert.Empty(outside.Actions);
        Assert.NotNull(outside.Resolution.Note);
    }

    [Fact]
    public async Task Only_one_kind_or_some_diagnostics_can_be_asked_for()
    {
        using var workspace = TestWorkspace.Of("class C { $$StringBuilder? B; Missing? M; int N() => Nope; }");
        var place = Offered.At(workspace);
        Assert.All((await Offered.AskAsync(workspace, place with { Kind = ActionKind.Refactoring })).Actions, one => Assert.Equal(ActionKind.Refactoring, one.Kind));
        var fixes = (await Offered.AskAsync(workspace, place with { Kind = ActionKind.Fix })).Actions;
        Assert.Contains(fixes, one => one.Diagnostic!.Id != "CS0246");
        var some = (await Offered.AskAsync(workspace, place with { Ids = "cs0246" })).Actions;
        Assert.All(some, one => Assert.Equal("CS0246", one.Diagnostic!.Id));
        Assert.Equal(fixes.Where(one => one.Diagnostic!.Id == "CS0246").Select(one => one.Key), some.Select(one => one.Key));
    }

    [Fact]
    public async Task A_key_lasts_while_lines_above_come_and_go()
    {
        var before = (await Offered.InAsync("class C { $$StringBuilder? B; }")).Actions.Select(one => one.Key);
        var after = (await Offered.InAsync("// Here.\n\nclass C { $$StringBuilder? B; }")).Actions.Select(one => one.Key);
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("Nonsense", "Ask without 'preview'")]
    [InlineData("into new overload", "preview one by its key: ")]
    public async Task A_name_that_no_one_action_has_is_refused(string name, string advice)
    {
        using var workspace = TestWorkspace.Of("class C { int M(int a) { return [|a + 1|]; } }");
        var refused = await Assert.ThrowsAsync<RequestException>(() => Offered.AskAsync(workspace, Offered.At(workspace) with { Preview = name }));
        Assert.Contains(advice, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_before_the_beginning_is_refused()
    {
        using var workspace = TestWorkspace.Of("class C\n{\n}\n");
        var refused = await Assert.ThrowsAsync<RequestException>(() => Offered.AskAsync(workspace, new FindActions { File = "Test.cs", Line = 3, EndLine = 1 }));
        Assert.Equal(ErrorCode.InvalidParameters, refused.Error.Code);
        await Assert.ThrowsAsync<RequestException>(() => Offered.AskAsync(workspace, new FindActions { File = "Test.cs", Line = 1, EndLine = 10 }));
    }

    [Fact]
    public async Task Code_that_is_broken_off_is_answered()
    {
        var result = await Offered.InAsync(Broken);
        Assert.Contains(result.Actions, one => one.Title == "Invert if");
        Assert.True(result.Answer.Complete);
    }
}
