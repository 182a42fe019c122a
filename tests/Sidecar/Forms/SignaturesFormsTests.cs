using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class SignaturesFormsTests
{
    [Theory]
    [InlineData(Form.Library, "partial class A { partial void Run(int x); }\npartial class A { partial void Run(int y) { } void Go() => Run($$1); }", "*void A.Run(int x) at x")]
    [InlineData(Form.Library, "//- /One.cs\nfile class Hidden { public Hidden(int one) { } Hidden Next => new Hidden($$1); }\n//- /Two.cs\nfile class Hidden { Hidden(string two) { } }\n", "*Hidden.Hidden(int one) at one")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using static Tools;\n//- /Two.cs\nstatic class Tools { public static void Run(int x) { } }\nclass A { void Go() => Run($$1); }\n", "*void Tools.Run(int x) at x")]
    [InlineData(Form.Library, "class B(int x) { } class A(int size) : B($$size) { }", "*B.B(int x) at x")]
    [InlineData(Form.Library, "class A(int size) { A() : this($$1) { } }", "*A.A(int size) at size")]
    [InlineData(Form.Library, "class A { void Go() { var add = (int first, int second = 1) => first + second; add(1, $$2); } }", "*int <anonymous delegate>.Invoke(int arg1, int arg2 = 1) at arg2")]
    [InlineData(Form.Library, "class A { } static class E { extension(A a) { public int Add(int x) => x; } static int F(A a) => a.Add($$1); }", "*int E.extension(A).Add(int x) at x")]
    [InlineData(Form.Library, "class A { public int this[int i] => i; public int this[string s] => 1; int F() => this[$$1]; }", "*int A.this[int i] at i | int A.this[string s] at s")]
    [InlineData(Form.Library, "class A { void Go() { Same($$1); static T Same<T>(T x) => x; } }", "*int Same<int>(int x) at x")]
    [InlineData(Form.Library, "record R(int Size, string Name) { R Next => new($$1, \"a\"); }", "*R.R(int Size, string Name) at Size | R.R(R original) at original")]
    [InlineData(Form.Library, "class A { void Run((int X, int Y) p) { } void Go() => Run(($$1, 2)); }", "*void A.Run((int X, int Y) p) at p")]
    [InlineData(Form.Library, "class A { void Run(int x) { } void Run(string x) { } void Go(dynamic d) => Run($$d); }", "void A.Run(int x) at x | void A.Run(string x) at x")]
    [InlineData(Form.Library, "using Mine = A; class A { public A(int x) { } static Mine M() => new Mine($$1); }", "*A.A(int x) at x")]
    [InlineData(Form.Program, "//- /Program.cs\nGo($$1);\nvoid Go(int x) { }\n", "*void Go(int x) at x")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.Run($$1);\nstatic class Tool { public static void Run(int x) { } }\n", "*void Tool.Run(int x) at x")]
    [InlineData(Form.Frameworks, "class A\n{\n#if NEW\n    void Run(int x) { }\n#else\n    void Run(string x) { }\n#endif\n    void Go() => R$$un(default!);\n}", "*void A.Run(int x) | *void A.Run(string x)")]
    [InlineData(Form.Frameworks, "class A { void Run(int x) { } void Go() => Run($$1);\n#if NEVER\nvoid Run(string x) { }\n#endif\n}", "*void A.Run(int x) at x")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { void Run(int x) { } void Go() => Run($$1); }\n//- /App/App.cs\nclass App { }\n", "*void Shared.Run(int x) at x")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { void Go() => Tool.Run($$1); }\n//- /Lib/Lib.cs\nclass Tool { public static void Run(int x) { } }\n//- /App/App.cs\nclass Tool { public static void Run(long y) { } }\n", "*void Tool.Run(int x) at x | *void Tool.Run(long y) at y")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { public A(int lib) { } }\n//- /App/B.cs\nextern alias Old;\nclass A { A(string app) { } static object M() => new Old::A($$1); }\n", "*A.A(int lib) at lib")]
    [InlineData(Form.Generator, "class UserModel { static UserModel M() => Models.MakeUserModel($$); }", "*UserModel Models.MakeUserModel()")]
    [InlineData(Form.Library, "//- /Lib/A.cs\n[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\nclass A { internal static void Run(int x) { } static void Run(string x) { } }\n//- /App/B.cs\nclass B { void Go() => A.Run($$1); }\n", "*void A.Run(int x) at x")]
    public async Task The_overloads_at_a_call_are_found(Form form, string code, string overloads)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new FindSignatures { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await FindSignaturesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal(overloads, string.Join(" | ", result.Overloads.Select(Text)));
        Assert.True(result.Answer.Complete);
    }

    private static string Text(Overload overload) => (overload.Chosen == true ? "*" : "") + overload.Signature + (overload.At is null ? "" : " at " + overload.At);
}
