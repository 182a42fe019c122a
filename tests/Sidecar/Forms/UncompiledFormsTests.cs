using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

/// <summary>Code of <c>#if</c> that no configuration compiles may use what it names: answers about uses say where.</summary>
public sealed class UncompiledFormsTests
{
    private const string Method = "class A\n{\n    void R$$un() { }\n";

    [Theory]
    [InlineData(Form.Library, Method + "#if NEVER\n    void Go() => Run();\n#endif\n}\n", "Test.cs: line 5 (#if NEVER)")]
    [InlineData(Form.Library, Method + "#if !NEVER\n#elif OLD && WORN\n    void Go() => Run();\n#else\n    void Go() => Run();\n#endif\n}\n",
        "Test.cs: line 6 (#elif OLD && WORN), line 8 (#else of #if !NEVER)")]
    [InlineData(Form.Library, Method + "#if NEVER\n#if !OTHER\n    void Go() { Run(); Run();\n Run(); }\n#endif\n#endif\n}\n", "Test.cs: lines 6, 7 (#if NEVER)")]
    [InlineData(Form.Library, Method + "#if !NEVER\n#if OTHER // never\n    void Go() => Run();\n#endif\n#endif\n}\n", "Test.cs: line 6 (#if OTHER)")]
    [InlineData(Form.Library, Method + "#if NEVER\n    /// <summary><see cref=\"Run\"/></summary>\n    string Go() => $\"{Run()}\";\n    void @Run(int x) { }\n#endif\n}\n",
        "Test.cs: lines 5, 6, 7 (#if NEVER)")]
    [InlineData(Form.Library, Method + "#if NEVER\nRun();\nRun();\nRun();\nRun();\nRun();\nRun();\nRun();\n#endif\n}\n",
        "Test.cs: lines 5, 6, 7, 8, 9 (#if NEVER) and 2 more lines")]
    [InlineData(Form.Library, "//- /Lib/A.cs\npublic static class A { public static void R$$un() { } }\n//- /App/B.cs\n#if NEVER\nclass B { void Go() => A.Run(); }\n#endif\n",
        "App/B.cs: line 2 (#if NEVER)")]
    [InlineData(Form.Library, "class A { void Go() { int si$$ze = 1;\n#if NEVER\nsize++;\n#endif\n} }\n#if NEVER\nclass B { int size; }\n#endif\n", "Test.cs: line 3 (#if NEVER)")]
    [InlineData(Form.Library, "class A { public void Go(int si$$ze) { } }\n#if NEVER\nclass B { int size; void Run() => new A().Go(size: 1); }\n#endif\n", "Test.cs: line 3 (#if NEVER)")]
    [InlineData(Form.Library, "class Ma$$rkAttribute : System.Attribute { }\n#if NEVER\n[Mark] class B { }\n#endif\n", "Test.cs: line 3 (#if NEVER)")]
    [InlineData(Form.Library, "using Mine = A;\nclass A$$ { }\nclass B {\n#if NEVER\nMine m;\n#endif\n}\n", "Test.cs: line 5 (#if NEVER)")]
    [InlineData(Form.Frameworks, Method + "#if NEVER\n    void Go() => Run();\n#endif\n}\n", "Test.cs: line 5 (#if NEVER)")]
    [InlineData(Form.Program, "var si$$ze = 1;\n#if NEVER\nsize++;\n#endif\n", "Test.cs: line 3 (#if NEVER)")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\n#if NEVER\nclass C { void Go() => A.Run(); }\n#endif\n//- /App/App.cs\nstatic class A { public static void R$$un() { } }\n",
        "Lib/Shared.cs: line 2 (#if NEVER)")]
    public async Task What_nobody_compiles_is_told(Form form, string code, string mentions)
    {
        using var workspace = new FormWorkspace(form, code);
        var answer = await AnswerAsync(workspace);
        Assert.False(answer.Complete);
        Assert.All(answer.Gaps!, gap => Assert.Equal(GapReason.NotCompiled, gap.Reason));
        Assert.All(answer.Gaps!, gap => Assert.DoesNotContain("MarkAttribute", gap.Message, StringComparison.Ordinal));
        Assert.Equal(mentions, string.Join("; ", answer.Gaps!.Select(gap => gap.Message[..gap.Message.IndexOf(": code that no", StringComparison.Ordinal)])));
    }

    [Theory]
    [InlineData("public static A operator $$+(A a, A b) => a;", "a + b")]
    [InlineData("public static A operator $$+(A a, A b) => a;", "a.B() + b[0]")]
    [InlineData("public static A operator $$+(A a, A b) => a;", "a += new A()")]
    [InlineData("public static A operator $$+(A a, int b) => a;", "a + 1")]
    [InlineData("public static bool operator $$==(A a, A b) => true; public static bool operator !=(A a, A b) => true;", "a == null")]
    [InlineData("public static A operator $$-(A a) => a;", "(-a)")]
    [InlineData("public static A operator $$++(A a) => a;", "a++")]
    [InlineData("public static A operator $$&(A a, A b) => a;", "a && b")]
    [InlineData("public static bool operator $$<(A a, A b) => true; public static bool operator >(A a, A b) => true;", "a < b ? c : d")]
    [InlineData("public static A operator $$>>(A a, A b) => a;", "a >> b")]
    [InlineData("public static explicit $$operator A(int a) => new();", "(A)x")]
    [InlineData("public static explicit $$operator int(A a) => 1;", "(int)x")]
    [InlineData("public static explicit $$operator A(int a) => new();", "(Lib.A?)(x)")]
    [InlineData("public static implicit $$operator A(int a) => new();", "A a = 1")]
    [InlineData("public int $$this[int i] => i;", "a[i]")]
    [InlineData("public int $$this[int i] => i;", "a?[i]")]
    [InlineData("public int $$this[int i] => i;", "Get()[1]")]
    [InlineData("public void R$$un() { }", "R\\u0075n()")]
    [InlineData("public void R$$un() { }", "@\\U00000052un()")]
    public async Task What_is_used_by_a_sign_or_an_escaped_name_is_told_too(string member, string leftOut)
    {
        using var workspace = new FormWorkspace(Form.Library, $"//- /A.cs\npublic class A {{ {member} }}\n//- /B.cs\n#if NEVER\nclass B {{ void Go() {{ {leftOut}; }} }}\n#endif\n");
        Assert.StartsWith("B.cs: line 2 (#if NEVER): code that no", Assert.Single((await AnswerAsync(workspace)).Gaps!).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static A operator $$+(A a, A b) => a;", "a - b; +b; a++; // a + b")]
    [InlineData("public static A operator $$+(A a, A b) => a;", "1 + 2; i + 1; \"a\" + b; s = \"a + b\"")]
    [InlineData("public static A operator $$-(A a) => a;", "a - b; -1; a--")]
    [InlineData("public static bool operator $$<(A a, A b) => true; public static bool operator >(A a, A b) => true;", "List<A> a = Get<A, int[]>(); a <= b")]
    [InlineData("public static bool operator <(A a, A b) => true; public static bool operator $$>(A a, A b) => true;", "List<A> a = Get<A, int[]>(); a >= b; a >> b")]
    [InlineData("public static explicit $$operator A(int a) => new();", "(B)x; Go(A); A a = 1; (A); new A(x)")]
    [InlineData("public static implicit $$operator A(int a) => new();", "B a = 1; A a; a = b")]
    [InlineData("public int $$this[int i] => i;", "int[] a = new int[5]; A[] b = new Lib.A[5]; A[,] c; [Mark] void Run() { }")]
    [InlineData("public void R$$un() { }", "R\\u0076n(); \"R\\u0075n\"")]
    public async Task Signs_that_cannot_be_meant_are_not(string member, string leftOut)
    {
        using var workspace = new FormWorkspace(Form.Library, $"//- /A.cs\npublic class A {{ {member} }}\n//- /B.cs\n#if NEVER\nclass B {{ void Go() {{ {leftOut}; }} }}\n#endif\n");
        var answer = await AnswerAsync(workspace);
        Assert.True(answer.Complete, answer.Gaps?[0].Message);
    }

    [Theory]
    [InlineData(Form.Library, Method + "#if !NEVER\n    void Go() => Run();\n#endif\n}\n")]
    [InlineData(Form.Library, Method + "#if NEVER\n    // Run\n    string Go() => \"Run\"; // Run()\n    /// Run\n    void Runs() { }\n#endif\n}\n")]
    [InlineData(Form.Library, Method + "    // Run\n#if NEVER\n    void Go() { }\n#endif\n    // Run\n}\n")]
    [InlineData(Form.Frameworks, Method + "#if NEW\n    void Go() => Run();\n#else\n    void Go(int x) => Run();\n#endif\n}\n")]
    [InlineData(Form.Library, "class A { void Go() { int si$$ze = 1; } }\n#if NEVER\nclass B { int size; }\n#endif\n")]
    [InlineData(Form.Library, "class A { public void Go(int si$$ze) { } }\n#if NEVER\nclass B { int size; bool Is(bool a) => a ? size : 1; }\n#endif\n")]
    [InlineData(Form.Library, "//- /Lib/A.cs\npublic class A { internal void R$$un() { } }\n//- /App/B.cs\n#if NEVER\nclass B { void Run() { } }\n#endif\n")]
    [InlineData(Form.Library, "//- /Lib/A.cs\npublic class A { public void Run() { } }\n//- /App/B.cs\nclass B { public void R$$un() { } }\n//- /Lib/C.cs\n#if NEVER\nclass C { void Run() { } }\n#endif\n")]
    [InlineData(Form.Library, "//- /A.cs\nfile class Hid$$den { void Run() { } }\n//- /B.cs\n#if NEVER\nclass B { Hidden? h; }\n#endif\n")]
    public async Task What_somebody_compiles_or_cannot_be_meant_is_not(Form form, string code)
    {
        using var workspace = new FormWorkspace(form, code);
        var answer = await AnswerAsync(workspace);
        Assert.True(answer.Complete, answer.Gaps?[0].Message);
    }

    [Fact]
    public async Task What_another_project_compiles_of_the_same_file_is_not()
    {
        using var workspace = new FormWorkspace(Form.LinkedNew, "//- /Lib/Shared.cs\nstatic class A {\npublic static void R$$un() { }\n#if NEW\npublic static void Go() => Run();\n#endif\n}\n//- /App/App.cs\nclass App { }\n");
        var result = await FindReferencesQuery.RunAsync(workspace.Snapshot, new FindReferences { Symbol = "M:A.Run@Lib" }, CancellationToken.None);
        Assert.Empty(result.References);
        Assert.True(result.Answer.Complete);
    }

    [Theory]
    [InlineData("interface IS$$hop { }", "class B : IShop { }")]
    [InlineData("class S$$hop { }", "public sealed record B(int X, Shop Shop) : Other(X), Lib.Shop, IOther;")]
    [InlineData("interface IS$$hop<T> { }", "interface IOther : IShop<int>;")]
    [InlineData("interface IShop { void Se$$ll(); }", "class B : IShop { void IShop.Sell() { } }")]
    [InlineData("interface IShop<T> { void Se$$ll(); }", "class B : IShop<int[]> { void Lib.IShop<int[]>.Sell() { } }")]
    [InlineData("abstract class Shop { public abstract int[] Se$$ll { get; } }", "class B : Shop { public override int[] Sell => []; }")]
    [InlineData("interface IS$$hop { }\nclass C", ": IShop", "{ }")]
    [InlineData("interface IS$$hop { }\nclass C : System.IDisposable", ", IShop", "{ public void Dispose() { } }")]
    public async Task Implementations_tell_what_may_be_one(string code, string leftOut, string after = "")
    {
        using var workspace = new FormWorkspace(Form.Library, $"{code}\n#if NEVER\n{leftOut}\n#endif\n{after}");
        Assert.False((await ImplementationsAsync(workspace)).Complete);
        Assert.False((await HierarchyAsync(workspace, HierarchyDirection.Down)).Complete);
        Assert.True((await HierarchyAsync(workspace, HierarchyDirection.Up)).Complete);
    }

    [Theory]
    [InlineData("interface IS$$hop { }", "class B { IShop? shop; bool Is(object o) => o is IShop ? true : false; } class C { } enum E : byte { }")]
    [InlineData("interface IS$$hop { }", "/// <see cref=\"IShop\"/>\nclass B : IOther { string s = $\"{nameof(IShop)}\"; }")]
    [InlineData("interface IShop { void Se$$ll(); }", "class B { void Go(IShop shop) { shop.Sell(); var x = shop?.Sell(); return shop.Sell(); Sell(); } }")]
    public async Task Implementations_do_not_tell_of_other_uses(string code, string leftOut)
    {
        using var workspace = new FormWorkspace(Form.Library, $"{code}\n#if NEVER\n{leftOut}\n#endif\n");
        Assert.True((await ImplementationsAsync(workspace)).Complete);
        Assert.True((await HierarchyAsync(workspace, HierarchyDirection.Down)).Complete);
    }

    [Fact]
    public async Task Callers_impact_and_occurrences_tell_it_too()
    {
        using var workspace = new FormWorkspace(Form.Library, "//- /A.cs\nclass A { public static void R$$un() { } }\n//- /B.cs\nclass B {\n#if NEVER\nvoid Go() => A.Run();\n#endif\n}\n");
        var (snapshot, none) = (workspace.Snapshot, CancellationToken.None);
        Assert.False((await FindCallersQuery.RunAsync(snapshot, new FindCallers { Symbol = "A.Run" }, none)).Answer.Complete);
        Assert.False((await AssessImpactQuery.RunAsync(snapshot, new AssessImpact { Symbol = "A.Run" }, none)).Answer.Complete);
        Assert.False((await FindOccurrencesQuery.RunAsync(snapshot, new FindOccurrences { Symbol = "A.Run", File = "B.cs" }, none)).Answer.Complete);
        Assert.True((await FindOccurrencesQuery.RunAsync(snapshot, new FindOccurrences { Symbol = "A.Run" }, none)).Answer.Complete);
    }

    [Fact]
    public async Task Of_a_name_that_nothing_compiled_declares_it_is_told_too()
    {
        using var workspace = new FormWorkspace(Form.Library, "class A$$ {\n#if NEVER\nvoid Old() { }\n#endif\n}\n");
        var result = await FindReferencesQuery.RunAsync(workspace.Snapshot, new FindReferences { Symbol = "A.Old" }, CancellationToken.None);
        Assert.Equal(ResolutionStatus.NotFound, result.Resolution.Status);
        Assert.StartsWith("Test.cs: line 3 (#if NEVER)", Assert.Single(result.Answer.Gaps!).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Form.Library, "class A {\n#if NEVER\n void $$Go() => Run();\n#endif\n}\n", "Line 3 is in code that no loaded configuration compiles (#if NEVER), so what it means is not known: void Go() => Run();")]
    [InlineData(Form.Frameworks, "class A {\n#if NEVER\n void $$Go() => Run();\n#endif\n}\n", "Line 3 is in code that no loaded configuration compiles (#if NEVER), so what it means is not known: void Go() => Run();")]
    [InlineData(Form.Library, "class A {\n#if NEVER\n#endif\n$${\n}\n", "No symbol is named on line 4: {")]
    public async Task Pointing_there_says_why_nothing_is_found(Form form, string code, string note)
    {
        using var workspace = new FormWorkspace(form, code);
        foreach (var column in new int?[] { workspace.Column, null })
        {
            var result = await HoverQuery.RunAsync(workspace.Snapshot, new Hover { File = workspace.File, Line = workspace.Line, Column = column }, CancellationToken.None);
            Assert.Equal((ResolutionStatus.NotFound, note), (result.Resolution.Status, result.Resolution.Note));
        }
    }

    private static async Task<AnswerInfo> ImplementationsAsync(FormWorkspace workspace) => (await FindImplementationsQuery.RunAsync(
        workspace.Snapshot, new FindImplementations { File = workspace.File, Line = workspace.Line, Column = workspace.Column }, CancellationToken.None)).Answer;

    private static async Task<AnswerInfo> HierarchyAsync(FormWorkspace workspace, HierarchyDirection direction) => (await FindHierarchyQuery.RunAsync(
        workspace.Snapshot, new FindHierarchy { File = workspace.File, Line = workspace.Line, Column = workspace.Column, Direction = direction }, CancellationToken.None)).Answer;

    private static async Task<AnswerInfo> AnswerAsync(FormWorkspace workspace)
    {
        var request = new FindReferences { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        return (await FindReferencesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None)).Answer;
    }
}
