using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class CalleesFormsTests
{
    private const string Tool = "class T { public static int One() => 1; public static int Two() => 2; }";

    [Theory]
    [InlineData(Form.Library, "partial class A { partial int Si$$ze { get; } }\npartial class A { partial int Size => T.[|One|](); }\n")]
    [InlineData(Form.Library, "class A(int x) { int y = T.One(); int G$$o() => T.[|One|]() + x; }\n")]
    [InlineData(Form.Library, "class A { (int, int) G$$o() { var (x, y) = (T.[|One|](), 1); return (y, T.[|Two|]()); } }\n")]
    [InlineData(Form.Library, "record R(int X) { public int Sum => X + T.One(); int G$$o(R r) => r is { [|Sum|]: 1 } ? (r with { [|X|] = T.[|Two|]() }).[|X|] : 0; }\n")]
    [InlineData(Form.Library, "class A { void G$$o() { System.Func<int> f = () => T.[|One|](); int Inner() => T.[|Two|](); _ = f() + Inner(); } }\n")]
    [InlineData(Form.Library, "class A { static void Run(int x) { } void G$$o(dynamic d) { [|Run|](d); d.Run(T.[|One|]()); } }\n")]
    [InlineData(Form.Library, "class A { } static class E { extension(A a) { public int Size => 1; } static int G$$o(A a) => a.[|Size|]; }\n")]
    [InlineData(Form.Library, "class A { public static A operator +(A a, A b) => a; public int this[int i] => i; static int G$$o(A a) => (a [||]+ a)[||][1]; }\n")]
    [InlineData(Form.Library, "using Mine = T; class A { int G$$o() => Mine.[|One|](); }\n")]
    [InlineData(Form.Frameworks, "class A {\nint G$$o() =>\n#if NEW\nT.[|One|]();\n#else\nT.[|Two|]();\n#endif\n}\n")]
    public async Task Every_call_in_it_is_found(Form form, string code)
    {
        using var workspace = new FormWorkspace(form, code + Tool);
        var request = new FindCallees { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await FindCalleesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        workspace.AssertFound(result.Callees.SelectMany(callee => callee.Sites).Select(site => site.Place));
    }
}
