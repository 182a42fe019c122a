using Sidecar.Analysis.Overlays;
using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests;
using Xunit;

namespace Sidecar.Actions.Tests;

public sealed class ActionPreviewTests
{
    [Theory]
    [InlineData("Remove unnecessary usings", "using System;\n$$using System.Text;\n\nclass C { void M() { Console.WriteLine(); } }\n", """
        --- a/Test.cs
        +++ b/Test.cs
        @@ -1,4 +1,3 @@
         using System;
        -using System.Text;
         
         class C { void M() { Console.WriteLine(); } }
        """)]
    [InlineData("using System.Text;", "class C { $$StringBuilder? B; }\n", """
        --- a/Test.cs
        +++ b/Test.cs
        @@ -1 +1,3 @@
        +using System.Text;
        +
         class C { StringBuilder? B; }
        """)]
    [InlineData("Implement interface", "interface I { int M(int a); }\nclass C : $$I\n{\n}\n", """
        --- a/Test.cs
        +++ b/Test.cs
        @@ -1,4 +1,8 @@
         interface I { int M(int a); }
         class C : I
         {
        +    public int M(int a)
        +    {
        +        throw new System.NotImplementedException();
        +    }
         }
        """)]
    [InlineData("Invert if", "class C\n{\n    int M(int a)\n    {\n        $$if (a > 1)\n            return 1;\n        else\n            return 2;\n    }\n}\n", """
        --- a/Test.cs
        +++ b/Test.cs
        @@ -2,9 +2,9 @@
         {
             int M(int a)
             {
        -        if (a > 1)
        -            return 1;
        -        else
        +        if (a <= 1)
                     return 2;
        +        else
        +            return 1;
             }
         }
        """)]
    public async Task What_would_change_is_a_diff(string title, string code, string diff) =>
        Assert.Equal(diff, await Offered.PreviewAsync(code, title));

    [Fact]
    public async Task One_of_a_group_is_named_with_it()
    {
        var diff = await Offered.PreviewAsync("class C\n{\n    int M(int a)\n    {\n        return [|a + 1|];\n    }\n}\n", "Introduce local > Introduce local for 'a + 1'");
        Assert.Contains("-        return a + 1;\n+        int v = a + 1;\n+        return v;", diff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_changes_nothing()
    {
        using var workspace = TestWorkspace.Of("class C\n{\n    int $$M() => 1;\n}\n");
        var before = await File.ReadAllTextAsync(workspace.PathOf("/Test.cs"));
        Assert.NotEmpty((await Offered.AskAsync(workspace, Offered.At(workspace) with { Preview = "Use block body for method" })).Changes!);
        Assert.Equal(before, await File.ReadAllTextAsync(workspace.PathOf("/Test.cs")));
    }

    [Fact]
    public async Task A_file_that_would_come_is_told()
    {
        using var workspace = TestWorkspace.Of("class C { }\nclass $$D { }\n");
        var result = await Offered.AskAsync(workspace, Offered.At(workspace) with { Preview = "Move type to D.cs" });
        Assert.Equal([("Test.cs", FileChangeKind.Edit), ("D.cs", FileChangeKind.Add)], result.Changes!.Select(one => (one.File, one.Change)));
        Assert.StartsWith("--- /dev/null\n+++ b/D.cs\n@@ -0,0 +1", result.Changes![1].Diff, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(result.Actions).Files);
    }

    [Fact]
    public async Task A_file_that_would_be_called_another_name_goes_and_comes()
    {
        using var workspace = TestWorkspace.Of("class $$Other { }\n");
        var result = await Offered.AskAsync(workspace, Offered.At(workspace) with { Preview = "Rename file to Other.cs" });
        Assert.Equal([("Test.cs", FileChangeKind.Delete), ("Other.cs", FileChangeKind.Add)], result.Changes!.Select(one => (one.File, one.Change)));
    }

    [Fact]
    public async Task Projects_that_use_what_changes_change_too()
    {
        using var workspace = TestWorkspace.Of("""
            //- /Lib/Lib.cs
            public class Lib { public int $$Value { get; set; } }
            //- /App/App.cs
            class App { int Read(Lib lib) => lib.Value; }
            """, "App -> Lib");
        var place = Offered.At(workspace);
        var result = await Offered.AskAsync(workspace, place with { Preview = "Replace 'Value' with methods" });
        Assert.Equal(["Lib/Lib.cs", "App/App.cs"], result.Changes!.Select(one => one.File));
        Assert.Contains("+class App { int Read(Lib lib) => lib.GetValue(); }", result.Changes![1].Diff, StringComparison.Ordinal);
        var counted = await Offered.AskAsync(workspace, place with { Files = true });
        Assert.Equal(2, counted.Actions.Single(one => one.Title == "Replace 'Value' with methods").Files);
        Assert.Equal(1, counted.Actions.Single(one => one.Title == "Convert to full property").Files);
        Assert.All((await Offered.AskAsync(workspace, place)).Actions, one => Assert.Null(one.Files));
    }

    [Fact]
    public async Task The_project_s_style_is_kept()
    {
        using var workspace = TestWorkspace.Of("interface I { void M(); }\nclass C : $$I\n{\n}\n");
        workspace.Write(".editorconfig", "root = true\n[*.cs]\nindent_size = 2\ncsharp_new_line_before_open_brace = none\n");
        var projects = workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments, "/analyzerconfig:" + workspace.PathOf("/.editorconfig")] }).ToList();
        var result = await FindActionsQuery.RunAsync(
            TestWorkspace.BuildOf(workspace.Target, projects), Offered.At(workspace) with { Preview = "Implement interface" }, Offered.Features, CancellationToken.None, CancellationToken.None);
        Assert.Contains("\n+  public void M() {\n+    throw", Assert.Single(result.Changes!).Diff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_generator_made_is_known_and_an_unsaved_text_is_what_changes()
    {
        using var workspace = TestWorkspace.Of("class C { $$ }\n");
        var unsaved = new OverlaySet().With(workspace.PathOf("/Test.cs"), "class C { Stream? s; }\n");
        var result = await FindActionsQuery.RunAsync(
            unsaved.ApplyTo(workspace.Snapshot), new FindActions { File = "Test.cs", Line = 1, Preview = "using System.IO;" }, Offered.Features, CancellationToken.None, CancellationToken.None);
        Assert.EndsWith("+using System.IO;\n+\n class C { Stream? s; }", Assert.Single(result.Changes!).Diff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_target_frameworks_an_action_is_there_once_and_says_which_have_it()
    {
        using var workspace = TestWorkspace.Of("""
            class C
            {
            #if NEW
                int $$M(int a) { return a; }
            #endif
                int N() { return 1; }
            }
            """);
        var one = workspace.Projects[0];
        List<LoadedProject> projects = [one, one with { Framework = "net9.0", Arguments = [.. one.Arguments, "/define:NEW"] }];
        var snapshot = TestWorkspace.BuildOf(workspace.Target, projects);
        var inside = await FindActionsQuery.RunAsync(snapshot, Offered.At(workspace), Offered.Features, CancellationToken.None, CancellationToken.None);
        Assert.Equal(["net9.0"], inside.Actions.Single(action => action.Title == "Use expression body for method").Frameworks!);
        var both = await FindActionsQuery.RunAsync(
            snapshot, new FindActions { File = "Test.cs", Line = 6, Text = "N", Preview = "Use expression body for method" }, Offered.Features, CancellationToken.None, CancellationToken.None);
        Assert.Null(Assert.Single(both.Actions).Frameworks);
        Assert.Contains("+    int N() => 1;", Assert.Single(both.Changes!).Diff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diff_goes_on_on_the_next_page()
    {
        using var workspace = TestWorkspace.Of("interface I { void A(); void B(); void C(); }\nclass Some : $$I\n{\n}\n");
        var request = Offered.At(workspace) with { Preview = "Implement interface" };
        var whole = Assert.Single((await Offered.AskAsync(workspace, request)).Changes!).Diff;
        var lines = new List<string>();
        for (string? cursor = null, first = ""; first is not null; first = cursor)
        {
            var page = await Offered.AskAsync(workspace, request with { Limit = 4, Cursor = cursor });
            lines.AddRange(Assert.Single(page.Changes!).Diff.Split('\n'));
            cursor = page.Answer.Cursor;
        }
        Assert.Equal(whole, string.Join('\n', lines));
    }
}
