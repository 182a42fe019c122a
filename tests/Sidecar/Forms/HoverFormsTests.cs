using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class HoverFormsTests
{
    [Theory]
    [InlineData(Form.Library, "partial class A { partial int Size { get; } }\npartial class A { partial int Si$$ze => 1; }", "private int A.Size")]
    [InlineData(Form.Library, "file class Hid$$den { }", "file class Hidden")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using Tool = N.Inner;\n//- /Two.cs\nnamespace N { class Inner { } }\nclass A { To$$ol? tool; }\n", "internal class Inner")]
    [InlineData(Form.Library, "using Po$$int = (int X, int Y); class A { Point p; }", "Point=(int X, int Y)")]
    [InlineData(Form.Library, "class A(int si$$ze) { int Twice => size * 2; }", "int size")]
    [InlineData(Form.Library, "class A$$(int size) { int s = size; }", "internal class A")]
    [InlineData(Form.Library, "class A { void Go() { var twice = (int x) => $$x * 2; } }", "int x")]
    [InlineData(Form.Library, "class A { void Go() { Sa$$me(1); static T Same<T>(T x) => x; } }", "T Same<T>(T x)")]
    [InlineData(Form.Library, "class A { (int Width, int Height) size; int Get => size.Wid$$th; }", "public int (int Width, int Height).Width")]
    [InlineData(Form.Library, "class A { void Go((int, string) p) { var (x, na$$me) = p; } }", "string? name")]
    [InlineData(Form.Library, "record R(int Size) { R Go() => this with { Si$$ze = 1 }; }", "public int R.Size")]
    [InlineData(Form.Library, "readonly record struct R$$(int Size);", "internal readonly record struct R")]
    [InlineData(Form.Library, "class A { void Go(dynamic it) => i$$t.Run(); }", "dynamic it")]
    [InlineData(Form.Library, "class A { void Go(dynamic it) => it.R$$un(); }", "What Run means is known only when the program runs: it is a member of something dynamic.")]
    [InlineData(Form.Library, "class A { void Run() { } string name = nameof(R$$un); }", "private void A.Run()")]
    [InlineData(Form.Library, "static class E { extension(string s) { public bool IsLong => s.Length > 9; } static bool F() => \"\".IsLo$$ng; }", "public bool E.extension(string).IsLong")]
    [InlineData(Form.Library, "static class E { extension<T>(T s) where T : class { public bool Is(T x) => s == x; } static bool F() => \"\".I$$s(\"\"); }", "public bool E.extension<T>(T).Is(T x)")]
    [InlineData(Form.Library, "class A { public static A operator +(A a, A b) => a; static A F(A a) => a $$+ a; }", "public static A A.operator +(A a, A b)")]
    [InlineData(Form.Library, "class A { public static explicit operator int(A a) => 1; static int F(A a) => $$(int)a; }", "public static A.explicit operator int(A a)")]
    [InlineData(Form.Library, "class A { static int F(int x) => x$$ + x; }", "int x")]
    [InlineData(Form.Library, "class A { public int this[int i] => i; static int F(A a) => a$$[1]; }", "public int A.this[int i]")]
    [InlineData(Form.Program, "//- /Program.cs\nvar cou$$nt = 1;\n", "int count")]
    [InlineData(Form.Program, "//- /Program.cs\nSystem.Console.WriteLine(ar$$gs.Length);\n", "string[] args")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.R$$un();\nstatic class Tool { public static void Run() { } }\n", "public static void Tool.Run()")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { }\n//- /App/B.cs\nextern alias Old;\nclass B { Old::A$$? old; }\n", "public class A")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { }\n//- /App/B.cs\nextern alias Old;\nclass B { Ol$$d::A? old; }\n", "namespace (global)")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { void R$$un() { } }\n//- /App/App.cs\nclass App { }\n", "private void Shared.Run()")]
    [InlineData(Form.Frameworks, "class A {\n#if NEW\nvoid R$$un(int x) { }\n#else\nvoid Run(string x) { }\n#endif\n}", "private void A.Run(int x)")]
    [InlineData(Form.Frameworks, "class A {\n#if NEW\nvoid Run(int x) { }\n#else\nvoid R$$un(string x) { }\n#endif\n}", "private void A.Run(string x)")]
    [InlineData(Form.Generator, "class UserModel { } class A { object o = Models.MakeUs$$erModel(); }", "public static UserModel Models.MakeUserModel()")]
    public async Task It_says_what_stands_there(Form form, string code, string signature)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new Hover { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await HoverQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal(signature, result.Signature ?? result.Resolution.Note);
    }
}
