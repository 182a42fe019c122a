using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class SymbolsFormsTests
{
    [Theory]
    [InlineData(Form.Library, "Size", "//- /One.cs\npartial class A { partial int [|Size|] { get; } }\n//- /Two.cs\npartial class A { partial int Size => 1; }\n")]
    [InlineData(Form.Library, "Size", "record R(int [|Size|]); class A(int size) { int s = size; }")]
    [InlineData(Form.Library, "IsLong", "static class E { extension(string s) { bool [|IsLong|] => s.Length > 9; } }")]
    [InlineData(Form.Library, "this", "class A { public int [|this|][int i] => i; }")]
    [InlineData(Form.Library, "Width", "class A { (int Width, int Height) size; void Go() { int Width() => 1; } }")]
    [InlineData(Form.Frameworks, "Run", "class A\n{\n#if NEW\n    void [|Run|](int x) { }\n#else\n    void [|Run|](string x) { }\n#endif\n    void [|RunBoth|]() { }\n}")]
    [InlineData(Form.Linked, "Run", "//- /Lib/Shared.cs\nclass Shared { void [|Run|]() { } }\n//- /App/App.cs\nclass App { }\n")]
    [InlineData(Form.Program, "Tool", "//- /Program.cs\nTool.Run();\nstatic class [|Tool|] { public static void Run() { } }\n")]
    [InlineData(Form.FileProgram, "Tool", "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.Run();\nstatic class [|Tool|] { public static void Run() { } }\n")]
    [InlineData(Form.Library, "Hidden", "//- /One.cs\nfile partial class [|Hidden|] { class Inner { } }\nfile partial class Hidden { }\n//- /Two.cs\nfile class [|Hidden|] { }\n//- /Three.cs\npartial class Hidden<T> { }\n//- /Four.cs\npartial class [|Hidden|]<T> { }\n")]
    [InlineData(Form.Library, "Inner", "//- /One.cs\nfile class Hidden { class [|Inner|] { } }\n//- /Two.cs\nfile class Hidden { class [|Inner|] { } }\n")]
    public async Task Every_declaration_of_the_name_is_found(Form form, string query, string code)
    {
        using var workspace = new FormWorkspace(form, code);
        var result = await SearchSymbolsQuery.RunAsync(workspace.Snapshot, new SearchSymbols { Query = query }, CancellationToken.None);
        workspace.AssertFound(result.Symbols.Select(symbol => symbol.Location).OfType<CodeLocation>());
    }

    [Fact]
    public async Task What_a_generator_made_is_marked()
    {
        using var workspace = new FormWorkspace(Form.Generator, "class UserModel { }");
        var result = await SearchSymbolsQuery.RunAsync(workspace.Snapshot, new SearchSymbols { Query = "MakeUser" }, CancellationToken.None);
        Assert.True(Assert.Single(result.Symbols).Location!.Generated);
    }
}
