using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class DefinitionsFormsTests
{
    [Theory]
    [InlineData(Form.Library, "partial class A { partial int [|Size|] { get; } }\npartial class A { partial int [|Size|] => 1; int Twice => Si$$ze * 2; }")]
    [InlineData(Form.Library, "//- /One.cs\nfile class [|Hidden|] { Hid$$den? h; }\n//- /Two.cs\nfile class Hidden { Hidden? h; }\n")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using static Tools;\n//- /Two.cs\nstatic class Tools { public static void [|Run|]() { } }\nclass A { void Go() => R$$un(); }\n")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using Tool = N.Inner;\n//- /Two.cs\nnamespace N { class [|Inner|] { } }\nclass A { To$$ol? tool; }\n")]
    [InlineData(Form.Library, "class A(int [|size|]) { int Twice => si$$ze * 2; }")]
    [InlineData(Form.Library, "class [|A|](int size) { int s = size; static A Make() => new A$$(1); }")]
    [InlineData(Form.Library, "class A { void Go() { var twice = (int [|x|]) => $$x * 2; } }")]
    [InlineData(Form.Library, "class A { void Go() { Sa$$me(1); static T [|Same|]<T>(T x) => x; } }")]
    [InlineData(Form.Library, "class A { (int [|Width|], int Height) size; int Get => size.Wid$$th; }")]
    [InlineData(Form.Library, "class A { void Go((int, int) p) { var ([|x|], y) = p; _ = $$x; } }")]
    [InlineData(Form.Library, "record R(int [|Size|]) { R Go() => this with { Si$$ze = 1 }; }")]
    [InlineData(Form.Library, "record struct R { public int [|Size|] { get; init; } bool Is(object o) => o is R { Si$$ze: 1 }; }")]
    [InlineData(Form.Library, "class A { static void [|Run|](int x) { } void Go(dynamic d) => R$$un(d); }")]
    [InlineData(Form.Library, "class A { void [|Run|]() { } string name = nameof(R$$un); }")]
    [InlineData(Form.Library, "static class E { extension(string s) { public bool [|IsLong|] => s.Length > 9; } static bool F() => \"\".IsLo$$ng; }")]
    [InlineData(Form.Library, "static class E { extension(string [|s|]) { public bool IsLong => $$s.Length > 9; } }")]
    [InlineData(Form.Library, "class A { public static A operator [||]+(A a, A b) => a; static A F(A a) => a $$+ a; }")]
    [InlineData(Form.Library, "class A { public int [|this|][int i] => i; static int F(A a) => a$$[1]; }")]
    [InlineData(Form.Program, "//- /Program.cs\nGo$$();\nvoid [|Go|]() { }\n")]
    [InlineData(Form.Program, "//- /Program.cs\nvar [|count|] = 1;\nSystem.Console.WriteLine(cou$$nt);\n")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.R$$un();\nstatic class Tool { public static void [|Run|]() { } }\n")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class [|A|] { }\n//- /App/B.cs\nextern alias Old;\nclass A { Old::A$$? old; }\n")]
    [InlineData(Form.Library, "//- /Lib/A.cs\n[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\nclass [|A|] { }\n//- /App/B.cs\nclass B { A$$? a; }\n")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { void [|Run|]() => R$$un(); }\n//- /App/App.cs\nclass App { }\n")]
    [InlineData(Form.Frameworks, "class A {\n#if NEW\nvoid [|Run|](int x) { }\n#else\nvoid Run(string x) { }\n#endif\n#if NEW\nvoid Go() => R$$un(1);\n#endif\n}")]
    [InlineData(Form.Frameworks, "class A {\n#if NEW\nvoid Run(int x) { }\n#else\nvoid [|Run|](string x) { }\n#endif\n#if !NEW\nvoid Go() => R$$un(\"\");\n#endif\n}")]
    public async Task The_declarations_are_found(Form form, string code)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new FindDefinitions { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await FindDefinitionsQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        workspace.AssertFound(result.Definitions);
    }

    [Fact]
    public async Task What_a_generator_made_is_marked()
    {
        using var workspace = new FormWorkspace(Form.Generator, "class UserModel { } class A { object o = Models.MakeUs$$erModel(); }");
        var request = new FindDefinitions { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var place = Assert.Single((await FindDefinitionsQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None)).Definitions);
        Assert.True(place.Generated);
        Assert.EndsWith("Models.g.cs", place.File, StringComparison.Ordinal);
    }
}
