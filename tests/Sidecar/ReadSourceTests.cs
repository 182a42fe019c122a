using Sidecar.Analysis.Overlays;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class ReadSourceTests
{
    [Theory]
    [InlineData("Shop.Place", 4, "    // What it is for.\n    /// <summary>Places.</summary>\n    [System.Obsolete]\n    void Place(int id)\n    {\n        _ = id; // inside\n    } // behind")]
    [InlineData("Shop.a", 14, "    int a = 1, b;")]
    [InlineData("Shop.Count", 15, "    int Count { get; set; } = 3;")]
    [InlineData("Shop.Size.Small", 16, "Small = 1")]
    [InlineData("Shop.Size", 16, "    enum Size { Small = 1, Large }")]
    [InlineData("Shop.Changed", 17, "    event System.Action? Changed;")]
    public async Task A_declaration_is_shown_exactly_with_what_belongs_to_it(string symbol, int line, string code)
    {
        var result = await AskAsync(
            """
            // About the file.

            class Shop {
                // What it is for.
                /// <summary>Places.</summary>
                [System.Obsolete]
                void Place(int id)
                {
                    _ = id; // inside
                } // behind

                // Not about what follows.

                int a = 1, b;
                int Count { get; set; } = 3;
                enum Size { Small = 1, Large }
                event System.Action? Changed;
            }
            """,
            symbol);
        Assert.Equal([new DeclarationText("Test.cs", line, code)], result.Declarations);
    }

    [Theory]
    [InlineData("class A(int $$size) { int Twice => size * 2; }", "int size")]
    [InlineData("class A { public A$$() { } }", "public A() { }")]
    [InlineData("record R(int $$Size, [property: System.Obsolete] string Name);", "int Size")]
    [InlineData("record R(int Size, [property: System.Obsolete] string $$Name);", "[property: System.Obsolete] string Name")]
    [InlineData("record R(int Size)\n{\n    int x;\n}\nclass B { R Make() => new R$$(1); }", "record R(int Size)")]
    [InlineData("class A : object { }\nclass B { A Make() => new A$$(); }", "class A : object")]
    [InlineData("class A { void Run() { int Add$$(int x) { return x; } _ = Add(1); } }", "int Add(int x) { return x; }")]
    [InlineData("class A { void Run() { var a$$ = 1; } }", "var a = 1;")]
    [InlineData("class A { void Run(object o) {\nif (o is string text)\n{\n    _ = $$text;\n} } }", "if (o is string text)")]
    [InlineData("class A { System.Func<int, int> f = x => $$x; }", "x")]
    [InlineData("class A { public static A operator $$+(A a, A b) => a; }", "public static A operator +(A a, A b) => a;")]
    [InlineData("class A { public static explicit $$operator int(A a) => 1; }", "public static explicit operator int(A a) => 1;")]
    [InlineData("class A { public int $$this[int i] { get => i; } }", "public int this[int i] { get => i; }")]
    [InlineData("class A { ~$$A() { } }", "~A() { }")]
    [InlineData("delegate int $$Made<T>(T x);", "delegate int Made<T>(T x);")]
    [InlineData("class A<in$$T> { }", "inT")]
    [InlineData("static class E { extension(string s) { public int $$Twice() => s.Length * 2; } }", "public int Twice() => s.Length * 2;")]
    [InlineData("static class E { public static int Twice(this string s) => 2; static int x = \"\".$$Twice(); }", "public static int Twice(this string s) => 2;")]
    [InlineData("file class Hid$$den { }", "file class Hidden { }")]
    [InlineData("class A { object? o = nameof($$Run); void Run() { } }", "void Run() { }")]
    [InlineData("class A { event System.Action Done { add { } remove { } } void Run() { $$Done += Run; } }", "event System.Action Done { add { } remove { } }")]
    [InlineData("class A { (int One, int Two) t; int x => t.$$One; }", "int One")]
    public async Task Every_form_of_a_declaration_has_its_text(string code, string text)
    {
        using var workspace = TestWorkspace.Of(code);
        Assert.Equal(text, Assert.Single((await AskAsync(workspace, workspace.Snapshot)).Declarations).Code);
    }

    [Fact]
    public async Task Every_part_of_a_partial_one_is_there()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Two.cs
            partial class Parts { partial void Done() { } }
            //- /One.cs
            /// <summary>The first.</summary>
            partial class Parts
            {
                partial void D$$one();
            }
            """);
        var method = await AskAsync(workspace, workspace.Snapshot);
        Assert.Equal([("One.cs", 4, "    partial void Done();"), ("Two.cs", 1, "partial void Done() { }")], method.Declarations.Select(d => (d.File, d.Line, d.Code)));
        var type = await AskAsync(workspace, new ReadSource { Symbol = "Parts" });
        Assert.Equal([("One.cs", 1), ("Two.cs", 1)], type.Declarations.Select(d => (d.File, d.Line)));
        Assert.StartsWith("/// <summary>", type.Declarations[0].Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statements_of_a_file_are_the_text_of_its_program()
    {
        const string Code = "// Starts.\nusing System;\n\nConsole.WriteLine(1);\nint Twice(int x) => x * 2;\n_ = Twice(2);\n\npartial class Program { }\n";
        using var workspace = TestWorkspace.Of(Code);
        var result = await AskAsync(workspace, new ReadSource { Symbol = "Program" });
        Assert.Equal(
            [new DeclarationText("Test.cs", 1, Code.TrimEnd()), new DeclarationText("Test.cs", 8, "partial class Program { }")], result.Declarations);
        var local = await AskAsync(workspace, new ReadSource { File = "Test.cs", Line = 6, Text = "Twice" });
        Assert.Equal("int Twice(int x) => x * 2;", Assert.Single(local.Declarations).Code);
    }

    [Fact]
    public async Task Two_frameworks_show_what_both_compile_once_and_what_each_declares_apart()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A
            {
                void Both() { }
            #if NEW
                void Run() { _ = "new"; }
            #else
                void Run() { _ = "old"; }
            #endif
            }
            """);
        var project = Assert.Single(workspace.Projects);
        LoadedProject[] both = [project with { Framework = "net9.0" }, project with { Arguments = [.. project.Arguments, "/define:NEW"], Outputs = [] }];
        var snapshot = TestWorkspace.BuildOf(workspace.Target, both);
        Assert.Equal([5, 7], (await AskAsync(snapshot, "A.Run")).Declarations.Select(d => d.Line));
        Assert.Single((await AskAsync(snapshot, "A.Both")).Declarations);
        Assert.Equal(9, Assert.Single((await AskAsync(snapshot, "A")).Declarations).Code.Split('\n').Length);
    }

    [Fact]
    public async Task Of_a_linked_file_it_does_not_matter_which_project_is_meant()
    {
        using var workspace = TestWorkspace.Of("//- /Lib/Shared.cs\nclass Shared { }\n//- /App/App.cs\nclass App { }\n");
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project =>
            project.File.EndsWith("App.csproj", StringComparison.Ordinal) ? project with { Arguments = [.. project.Arguments, workspace.PathOf("/Lib/Shared.cs")] } : project)]);
        var result = await AskAsync(snapshot, "Shared");
        Assert.Equal(("Lib/Shared.cs", "class Shared { }"), (Assert.Single(result.Declarations).File, result.Declarations[0].Code));
    }

    [Fact]
    public async Task Generated_code_has_its_text()
    {
        using var folder = new TempFolder();
        using var workspace = TestWorkspace.Of("class UserModel { }");
        var generator = TestGenerator.WriteTo(folder);
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments, "/analyzer:" + generator] })]);
        var made = Assert.Single((await AskAsync(snapshot, "Models.MakeUserModel")).Declarations);
        Assert.Equal(("public static UserModel MakeUserModel() => new UserModel();", true), (made.Code, made.Generated));
    }

    [Fact]
    public async Task A_declaration_that_was_bound_in_another_project_is_shown_as_the_file_is_now()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/Api.cs
            public class Api
            {
                public int Call() { return 1; }
            }
            //- /App/Main.cs
            class Program { int Run(Api api) => api.Ca$$ll(); }
            """,
            "App -> Lib");
        Assert.Equal("    public int Call() { return 1; }", Assert.Single((await AskAsync(workspace, workspace.Snapshot)).Declarations).Code);
        await WarmUp(workspace.Snapshot);
        workspace.Write("/Lib/Api.cs", "// A remark.\n\npublic class Api\n{\n    // Another.\n    public int Call()\n    {\n        var x = 2;\n        return x;\n    }\n}\n");
        var now = SnapshotUpdater.Apply(workspace.Snapshot, workspace.Disk.Sweep(), workspace.Disk);
        Assert.Equal(
            [new DeclarationText("Lib/Api.cs", 5, "    // Another.\n    public int Call()\n    {\n        var x = 2;\n        return x;\n    }")],
            (await AskAsync(workspace, now)).Declarations);
    }

    [Fact]
    public async Task Unsaved_text_counts()
    {
        using var workspace = TestWorkspace.Of("class A { void Run() { } }");
        var overlays = new OverlaySet().With(workspace.PathOf("/Test.cs"), "class A { void Run() { Run(); } }");
        Assert.Equal("void Run() { Run(); }", Assert.Single((await AskAsync(overlays.ApplyTo(workspace.Snapshot), "A.Run")).Declarations).Code);
    }

    [Fact]
    public async Task A_page_ends_between_lines_and_the_next_goes_on()
    {
        using var workspace = TestWorkspace.Of("//- /One.cs\npartial class A\n{\n    int a;\n}\n//- /Two.cs\npartial class A\n{\n}\n");
        var first = await AskAsync(workspace, new ReadSource { Symbol = "A", Limit = 3 });
        Assert.Equal([new DeclarationText("One.cs", 1, "partial class A\n{\n    int a;") { CutFrom = 4 }], first.Declarations);
        Assert.Equal((7, 3), (first.Answer.CutFrom, first.Answer.Shown));
        var next = await AskAsync(workspace, new ReadSource { Symbol = "A", Limit = 3, Cursor = first.Answer.Cursor });
        Assert.Equal(
            [new DeclarationText("One.cs", 4, "}") { CutFrom = 4 }, new DeclarationText("Two.cs", 1, "partial class A\n{") { CutFrom = 3 }],
            next.Declarations);
    }

    [Fact]
    public async Task What_has_no_text_says_why()
    {
        var result = await AskAsync("namespace N { class A { } }", "N");
        Assert.Empty(result.Declarations);
        Assert.Contains("'list'", result.Note, StringComparison.Ordinal);
    }

    private static Task WarmUp(Snapshot snapshot) => Analysis.Projects.WarmUp.RunAsync(snapshot, _ => ValueTask.CompletedTask, CancellationToken.None);

    private static async Task<ReadSourceResult> AskAsync(string code, string symbol)
    {
        using var workspace = TestWorkspace.Of(code);
        return await AskAsync(workspace.Snapshot, symbol);
    }

    private static Task<ReadSourceResult> AskAsync(Snapshot snapshot, string symbol) =>
        ReadSourceQuery.RunAsync(snapshot, new ReadSource { Symbol = symbol }, CancellationToken.None, CancellationToken.None);

    private static Task<ReadSourceResult> AskAsync(TestWorkspace workspace, ReadSource request) =>
        ReadSourceQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None, CancellationToken.None);

    private static Task<ReadSourceResult> AskAsync(TestWorkspace workspace, Snapshot snapshot)
    {
        var caret = workspace.Fixture.Caret;
        var request = new ReadSource { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column };
        return ReadSourceQuery.RunAsync(snapshot, request, CancellationToken.None, CancellationToken.None);
    }
}
