using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class ImpactFormsTests
{
    [Theory]
    [InlineData(Form.Library, "partial class A { partial int Si$$ze { get; } }\npartial class A { partial int Size => 1; int Twice => Size * 2; int Four => Twice * 2; }", "", "A.Twice A.Four")]
    [InlineData(Form.Library, "//- /One.cs\nfile class Hid$$den { }\nfile class One { Hidden? h; }\n//- /Two.cs\nfile class Hidden { }\nfile class Two { Hidden? h; }\n", "One.h", "")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using static Tools;\n//- /Two.cs\nstatic class Tools { public static void R$$un() { } }\nclass A { void Go() => Run(); }\n", "", "A.Go")]
    [InlineData(Form.Library, "class B$$(int x); class A(int size) : B(size) { static A M() => new A(1); }", "A.A", "A.M")]
    [InlineData(Form.Library, "class A { } static class E { extension(A a) { public int Si$$ze => 1; } static int F(A a) => a.Size; }", "", "E.F")]
    [InlineData(Form.Library, "class A { public static A operator $$+(A a, A b) => a; static A F(A a) { a += a; return a; } }", "", "A.F")]
    [InlineData(Form.Library, "class A { public int Length => 1; public int th$$is[int i] => i; static int F(A a) => a[^1]; }", "", "A.F")]
    [InlineData(Form.Library, "class A { void Go() { Same(1); static void Sa$$me(int x) { } } void Far() => Go(); }", "", "A.Go A.Far")]
    [InlineData(Form.Library, "class A { static void R$$un() { } System.Action twice = () => { Run(); }; static A M() => new A(); }", "", "A.twice A.A A.M")]
    [InlineData(Form.Library, "record R(int Si$$ze) { int Go(R r) => r is { Size: 1 } ? 2 : (r with { Size = 2 }).GetHashCode(); }", "", "R.Go")]
    [InlineData(Form.Library, "class A { static void R$$un(int x) { } void Go(dynamic d) => Run(d); void No(dynamic d) => d.Run(1); }", "", "A.Go")]
    [InlineData(Form.Library, "class A { void R$$un() { } string Name => nameof(Run); }", "", "")]
    [InlineData(Form.Library, "using Mine = A$$; class A { } class B { Mine? field; }", "assembly B.field", "")]
    [InlineData(Form.Library, "class A$$ { } class B { (int, A?) pair; A?[]? all; }", "B.pair B.all", "")]
    [InlineData(Form.Program, "//- /Program.cs\nGo();\nvoid G$$o() { }\n", "", "Program.{Main}$")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.Run();\nstatic class Tool { public static void R$$un() { } }\n", "", "Program.{Main}$")]
    [InlineData(Form.Frameworks, "class A\n{\n    static void R$$un() { }\n#if NEW\n    void One() => Run();\n#else\n    void Two() => Run();\n#endif\n    void Both() => Run();\n}", "", "A.One A.Two A.Both")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { public static void R$$un() { } }\n//- /Lib/Lib.cs\nclass Lib { void Go() => Shared.Run(); }\n//- /App/App.cs\nclass App { void Go() => Shared.Run(); }\n", "", "App.Go Lib.Go")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { public static void R$$un() { } }\n//- /App/B.cs\nextern alias Old;\nclass A { static void Run() { } void Go() { Old::A.Run(); } void No() => Run(); }\n", "", "A.Go")]
    [InlineData(Form.Generator, "class UserM$$odel { }", "Models.MakeUserModel", "")]
    [InlineData(Form.Library, "//- /Lib/A.cs\n[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\nclass A { internal static void R$$un() { } }\n//- /App/B.cs\nclass B { void Go() => A.Run(); }\n", "", "B.Go")]
    [InlineData(Form.Razor, "//- /Tool.cs\npublic static class Tool { public static int R$$un() => 1; }\npartial class Page { void Far() => Render(); }\n//- /Page.razor\n<p>\n@Tool.Run()\n@@int Twice(int x) => 2 * Tool.Run();\n", "", "Page.Render Page.Twice Page.Far")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Sha$$red { }\n//- /Lib/Lib.cs\nclass Lib : Shared { Shared? lib; }\n//- /App/App.cs\nclass App { Shared? app; }\n", "App.app Lib.Lib Lib.lib", "")]
    public async Task What_a_change_reaches_is_found(Form form, string code, string users, string callers)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new AssessImpact { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await AssessImpactQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal((users, callers), (Text(result.Users), Text(result.Callers)));
        Assert.True(result.Answer.Complete);
    }

    private static string Text(IEnumerable<ReachedSymbol> reached) => string.Join(' ', reached.Select(one => one.Symbol.Id is { } id ? NameOf(id) : one.Symbol.Kind));

    private static string NameOf(string id) => id[2..].Split('(', '@')[0].Replace("#ctor", id[2..].Split('.')[0], StringComparison.Ordinal);
}
