using Sidecar.Protocol.Operations;
using Sidecar.Analysis.Queries;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class CallersFormsTests
{
    [Theory]
    [InlineData(Form.Library, "partial class A { partial int Si$$ze { get; } }\npartial class A { partial int Size => 1; int Twice => [|Size|] * 2; }")]
    [InlineData(Form.Library, "//- /One.cs\nfile class Hidden { public static void R$$un() { } void Go() => [|Run|](); }\n//- /Two.cs\nfile class Hidden { public static void Run() { } void Go() => Run(); }\n")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using static Tools;\n//- /Two.cs\nstatic class Tools { public static void R$$un() { } }\nclass A { void Go() => [|Run|](); }\n")]
    [InlineData(Form.Library, "class B { public B$$(int x) { } } class A(int size) : [|B|](size) { B b = [|new|](size); }")]
    [InlineData(Form.Library, "class A { static int R$$un(int x) => x; (int First, int Second) pair = ([|Run|](1), 2); (int, int) Go() { var (x, y) = ([|Run|](1), 1); return (y, x); } }")]
    [InlineData(Form.Library, "record R(int Size) { public int Tw$$ice => Size * 2; } class A { int Go(R r) => r is { [|Twice|]: 2 } ? r.[|Twice|] : 0; }")]
    [InlineData(Form.Library, "class A { static void R$$un(int x) { } void Go(dynamic d) { [|Run|](d); d.Run(1); } }")]
    [InlineData(Form.Library, "using Mine = Tools; static class Tools { public static void R$$un() { } } class A { void Go() => Mine.[|Run|](); }")]
    [InlineData(Form.Library, "class A { } static class E { extension(A) { public static A operator $$+(A a, A b) => a; } static A F(A a) => a [||]+ a; }")]
    [InlineData(Form.Library, "class A { public void operator $$+=(int x) { } static void F(A a) { a [||]+= 1; } }")]
    [InlineData(Form.Library, "class A { public int Length => 1; public int th$$is[int i] => i; static int F(A a) => a[||][^1] + a[||][0]; }")]
    [InlineData(Form.Library, "class A { void Go() { [|Same|](1); [|Same|](2); static void Sa$$me(int x) { } } }")]
    [InlineData(Form.Library, "class A { static void R$$un() { } System.Action twice = () => { [|Run|](); [|Run|](); }; }")]
    [InlineData(Form.Program, "//- /Program.cs\n[|Go|]();\nvoid G$$o() { if (args.Length > 0) [|Go|](); }\n")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.[|Run|]();\nstatic class Tool { public static void R$$un() { } }\n")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { public static void R$$un() { } }\n//- /App/B.cs\nextern alias Old;\nclass A { static void Run() { } void Go() { Old::A.[|Run|](); A.Run(); } }\n")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { public static void R$$un() { } static void Go() => [|Run|](); }\n//- /Lib/Lib.cs\nclass Lib { void Go() => Shared.[|Run|](); }\n//- /App/App.cs\nclass App { void Go() => Shared.[|Run|](); }\n")]
    [InlineData(Form.Razor, "//- /Tool.cs\npublic static class Tool { public static int R$$un() => 1; static int Go() => [|Run|](); }\n//- /Page.razor\n<p>\n@Tool.[|Run|]()\n@@int Twice(int x) => 2 * Tool.[|Run|]();\n")]
    public async Task Every_call_is_found(Form form, string code)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new FindCallers { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await FindCallersQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        workspace.AssertFound(result.Callers.SelectMany(caller => caller.Sites).Select(site => site.Place));
        Assert.True(result.Answer.Complete);
    }
}
