using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

/// <summary>Each diagnostic once, where the code is that it is about; and none where the form is right.</summary>
public sealed class DiagnosticsFormsTests
{
    [Theory]
    [InlineData(Form.Library, "partial class A { partial int Size { get; } }\npartial class A { partial int Size => [|Missing|]; partial int [|Half|] { get; } }")]
    [InlineData(Form.Library, "//- /One.cs\nfile class Hidden { }\n//- /Two.cs\nclass A { object One() => new [|Hidden|](); }\n")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using static Tools;\nglobal using [|Nowhere|];\n//- /Two.cs\nstatic class Tools { public static void Run() { } }\nclass A { void Go() { Run(); [|Walk|](); } }\n")]
    [InlineData(Form.Library, "class A(int [|size|], int used) { int Twice => used * 2; }")]
    [InlineData(Form.Library, "class A { } static class E { extension(A a) { public int Size => 1; public static A operator +(A x, A y) => x; } static int F(A a) => (a + a).Size + [|A|].Size + a.[|Width|]; }")]
    [InlineData(Form.Library, "class A { public int Length => 1; public int this[int i] => i; static int F(A a) => a[^1] + a[[|Missing|]]; }")]
    [InlineData(Form.Library, "class A { void Go() { Used(); void Used() { } void [|Unused|]() { } } }")]
    [InlineData(Form.Library, "class A { System.Func<int, int> f = static x => x + [|y|]; System.Func<int, int, int> g = (_, _) => 1; }")]
    [InlineData(Form.Library, "class A((int X, int Y) p) { int Sum => p.X + p.Y + p.[|Z|]; }")]
    [InlineData(Form.Library, "record R(int Size) { R Next => this with { Size = 2, [|Width|] = 1 }; }")]
    [InlineData(Form.Library, "class A { object Go(int d) => nameof(d) + nameof([|e|]); }")]
    [InlineData(Form.Library, "class A { static void Run(int x) { } object Go(object o) { dynamic d = o; Run(d); [|Walk|](d); return d.Anything(1, [|e|]).At[2] + new A().[|Gone|](d); } }")]
    [InlineData(Form.Library, "class A<T> { string Name => nameof(A<>) + nameof(System.Collections.Generic.List<>.Count); }")]
    [InlineData(Form.Library, "using Point = (int X, int Y); using Other = [|Gone|]; class A { Point P => (1, 2); }")]
    [InlineData(Form.Program, "//- /Program.cs\nSystem.Console.WriteLine(args.Length);\n[|Go|]();\n//- /Tool.cs\nclass Tool { object? M() => [|args|]; }\n")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\n#:package Some@1.0.0\nSystem.Console.WriteLine([|missing|]);\n")]
    [InlineData(Form.Frameworks, "class A\n{\n#if NEW\n    object New => [|One|];\n#else\n    object Old => [|Two|];\n#endif\n#if NEVER\n    object Never => None;\n#endif\n    object Both => [|Three|];\n}")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { object M() => [|Missing|]; object Other() => new [|Lib|](); }\n//- /Lib/Lib.cs\nclass Lib { }\n//- /App/App.cs\nclass App { }\n")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { }\n//- /App/B.cs\nextern alias Old;\nextern alias [|New|];\nclass B { Old::A? a; [|A|]? b; public override string ToString() => $\"{a}{b}{a = null}{b = null}\"; }\n")]
    [InlineData(Form.Generator, "class UserModel { static object M() => Models.MakeUserModel().[|Gone|]; }")]
    [InlineData(Form.Library, "//- /Lib/A.cs\n[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\nclass A { internal static void Run() { } static void Hide() { } }\n//- /App/B.cs\nclass B { void Go() { A.Run(); A.[|Hide|](); } }\n")]
    [InlineData(Form.Library, "//- /Lib/A.cs\nclass A { internal static void Run() { } }\n//- /App/B.cs\nclass B { void Go() { [|A|].Run(); } }\n")]
    [InlineData(Form.Razor, "//- /Tool.cs\npublic static class Tool { public static int Run() => 1; }\n//- /Page.razor\n<p>\n@Tool.Run() + [|Missing|]\n@@int Twice(int x) => 2 * [|Gone|];\n")]
    public async Task Diagnostics_are_where_the_code_is(Form form, string code)
    {
        using var workspace = new FormWorkspace(form, code);
        var result = await FindDiagnosticsQuery.RunAsync(workspace.Snapshot, new FindDiagnostics(), CancellationToken.None);
        workspace.AssertFound(result.Diagnostics.Select(diagnostic => diagnostic.Location).OfType<CodeLocation>());
        Assert.All(result.Diagnostics, diagnostic => Assert.NotNull(diagnostic.Location));
        Assert.True(result.Answer.Complete);
    }
}
