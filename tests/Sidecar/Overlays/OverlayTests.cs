using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Overlays;

/// <summary>What one session has not saved is in its answers, and in nobody else's.</summary>
public sealed class OverlayTests : IDisposable
{
    private readonly OverlaidWorkspace _workspace = new(
        "//- /Lib/A.cs\npublic class A { public void Run() { } }\n//- /Lib/B.cs\nclass B { A? a; }\n//- /App/C.cs\nclass C { void Go(A a) => a.Run(); }\n",
        "App -> Lib");

    [Fact]
    public async Task Uses_in_an_overlay_are_found_with_their_code_and_by_this_session_only()
    {
        _workspace.Set("/Lib/B.cs", "class B\n{\n    A? first;\n    A? second;\n}\n");
        Assert.Equal(["App/C.cs: class C { void Go(A a) => a.Run(); }", "Lib/B.cs: A? first;", "Lib/B.cs: A? second;"], await OwnUsesAsync("A"));
        Assert.Equal(["App/C.cs: class C { void Go(A a) => a.Run(); }", "Lib/B.cs: class B { A? a; }"], await OtherUsesAsync("A"));
    }

    [Fact]
    public async Task Every_kind_of_question_sees_the_overlay()
    {
        const string Text = "\n/// <summary>Not saved.</summary>\npublic class A { public void Run() { } public int Walk() => 1; }\n";
        _workspace.Set("/Lib/A.cs", Text);
        var list = await ListMembersQuery.RunAsync(_workspace.Own, new ListMembers { File = "Lib/A.cs" }, CancellationToken.None);
        Assert.Equal(["A", "void A.Run()", "int A.Walk()"], list.Members.Select(m => m.Symbol.Signature));
        var found = await SearchSymbolsQuery.RunAsync(_workspace.Own, new SearchSymbols { Query = "Walk" }, CancellationToken.None);
        Assert.Equal((3, Text.Split('\n')[2]), (Assert.Single(found.Symbols).Location!.Line, found.Symbols[0].Location!.Code));
        var definition = await FindDefinitionsQuery.RunAsync(_workspace.Own, new FindDefinitions { Symbol = "A.Walk" }, CancellationToken.None);
        Assert.Equal(("Lib/A.cs", 3), (Assert.Single(definition.Definitions).File, definition.Definitions[0].Line));
        var hover = await HoverQuery.RunAsync(_workspace.Own, new Hover { File = "Lib/A.cs", Line = 3, Text = "A" }, CancellationToken.None);
        Assert.Equal("Not saved.", hover.Documentation);
        Assert.Equal(1, hover.Answer.Overlays);
        var others = await SearchSymbolsQuery.RunAsync(_workspace.Others, new SearchSymbols { Query = "Walk" }, CancellationToken.None);
        Assert.Empty(others.Symbols);
        Assert.Null(others.Answer.Overlays);
    }

    [Fact]
    public async Task What_an_overlay_declares_is_seen_from_other_projects()
    {
        Assert.Single(await OwnUsesAsync("A.Run"));
        _workspace.Set("/Lib/A.cs", "public class A { public void Walk() { } }\n");
        _workspace.Set("/App/C.cs", "class C { void Go(A a) { a.Walk(); a.Walk(); } }\n");
        Assert.Equal(2, (await OwnUsesAsync("A.Walk")).Length);
        _workspace.Set("/App/C.cs", "class C { void Go(A a) => a.Walk(); }\n");
        Assert.Single(await OwnUsesAsync("A.Walk"));
        Assert.Empty(await OtherUsesAsync("A.Walk"));
        Assert.Single(await OtherUsesAsync("A.Run"));
    }

    [Fact]
    public async Task A_cleared_overlay_leaves_what_is_on_disk()
    {
        _workspace.Set("/Lib/B.cs", "class B { }\n");
        _workspace.Set("/App/C.cs", "class C { }\n");
        Assert.Empty(await OwnUsesAsync("A"));
        Assert.Equal(2, _workspace.Own.Describe().Overlays);
        _workspace.Clear("/Lib/B.cs");
        Assert.Equal(["Lib/B.cs: class B { A? a; }"], await OwnUsesAsync("A"));
        _workspace.ClearAll();
        Assert.Equal(2, (await OwnUsesAsync("A")).Length);
        Assert.Null(_workspace.Own.Describe().Overlays);
    }

    [Fact]
    public async Task A_file_that_is_not_saved_yet_joins_the_projects_that_would_compile_it()
    {
        _workspace.Set("/App/Deep/New.cs", "class New { A? a; }\n");
        Assert.Equal(3, (await OwnUsesAsync("A")).Length);
        Assert.Equal(2, (await OtherUsesAsync("A")).Length);
        _workspace.Clear("/App/Deep/New.cs");
        Assert.Equal(2, (await OwnUsesAsync("A")).Length);
    }

    [Fact]
    public async Task A_file_that_no_project_compiles_changes_nothing_and_is_not_counted()
    {
        _workspace.Set("/App/obj/New.cs", "class New { A? a; }\n");
        _workspace.Set("/elsewhere/New.cs", "class New { A? a; }\n");
        Assert.Equal(2, (await OwnUsesAsync("A")).Length);
        Assert.Null(_workspace.Own.Describe().Overlays);
    }

    [Fact]
    public async Task The_overlay_wins_while_its_file_is_written_and_other_edits_are_seen()
    {
        _workspace.Set("/Lib/B.cs", "class B { A? mine; }\n");
        Assert.Equal(2, (await OwnUsesAsync("A")).Length);
        _workspace.Write("/Lib/B.cs", "class B { A? one; A? two; }\n");
        _workspace.Write("/App/C.cs", "class C { }\n");
        Assert.Equal(["Lib/B.cs: class B { A? mine; }"], await OwnUsesAsync("A"));
        _workspace.ClearAll();
        Assert.Equal(["Lib/B.cs: class B { A? one; A? two; }", "Lib/B.cs: class B { A? one; A? two; }"], await OwnUsesAsync("A"));
    }

    [Fact]
    public async Task An_overlay_outlives_its_file_and_its_return()
    {
        _workspace.Set("/Lib/B.cs", "class B { A? mine; }\n");
        _workspace.Delete("/Lib/B.cs");
        Assert.Equal(2, (await OwnUsesAsync("A")).Length);
        Assert.Single(await OtherUsesAsync("A"));
        _workspace.Write("/Lib/B.cs", "class B { A? one; A? two; }\n");
        Assert.Equal(2, (await OwnUsesAsync("A")).Length);
        _workspace.ClearAll();
        _workspace.Delete("/Lib/B.cs");
        Assert.Single(await OwnUsesAsync("A"));
    }

    [Fact]
    public async Task A_listed_file_that_is_not_there_is_no_gap_for_who_has_its_text()
    {
        _workspace.List();
        _workspace.Delete("/Lib/B.cs");
        _workspace.Set("/Lib/B.cs", "class B { A? mine; }\n");
        Assert.True(_workspace.Own.Describe().Complete);
        Assert.Equal(2, (await OwnUsesAsync("A")).Length);
        Assert.Equal(GapReason.FileUnreadable, Assert.Single(_workspace.Others.Describe().Gaps!).Reason);
    }

    [Fact]
    public async Task An_overlay_over_a_file_that_nobody_has_read_yet_does_not_become_the_file()
    {
        _workspace.Set("/Lib/A.cs", "public class Other { }\n");
        Assert.Empty(await OwnUsesAsync("A"));
        Assert.Equal(2, (await OtherUsesAsync("A")).Length);
    }

    public void Dispose() => _workspace.Dispose();

    private Task<string[]> OwnUsesAsync(string symbol) => OverlaidWorkspace.UsesAsync(_workspace.Own, symbol);

    private Task<string[]> OtherUsesAsync(string symbol) => OverlaidWorkspace.UsesAsync(_workspace.Others, symbol);
}
