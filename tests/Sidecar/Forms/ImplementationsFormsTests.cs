using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class ImplementationsFormsTests
{
    [Theory]
    [InlineData(Form.Library, "interface IA { int Si$$ze { get; } } partial class A : IA { public partial int [|Size|] { get; } }\npartial class A { public partial int Size => 1; }")]
    [InlineData(Form.Library, "//- /One.cs\ninterface I$$A { }\nfile class [|Hidden|] : IA { }\n//- /Two.cs\nfile class [|Hidden|] : IA { }\n")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using N;\n//- /Two.cs\nnamespace N { interface I$$A { } }\n//- /Three.cs\nclass [|A|] : IA { }\n")]
    [InlineData(Form.Library, "class B$$(int x); class [|A|](int x) : B(x); class [|C|](int x) : A(x);")]
    [InlineData(Form.Library, "interface IA { (int X, int Y) G$$o(); } class A : IA { public (int X, int Y) [|Go|]() => (1, 2); }")]
    [InlineData(Form.Library, "interface IA { void G$$o(dynamic x); } class A : IA { public void [|Go|](dynamic x) { } }")]
    [InlineData(Form.Library, "interface IA<T> { void G$$o(T x); } class A : IA<(int, int)> { public void [|Go|]((int, int) x) { } }")]
    [InlineData(Form.Library, "interface IA { int th$$is[int i] { get; } } class A : IA { public int [|this|][int i] => i; }")]
    [InlineData(Form.Library, "interface IA<T> where T : IA<T> { static abstract T operator $$+(T a, T b); } struct A : IA<A> { public static A operator [||]+(A a, A b) => a; }")]
    [InlineData(Form.Program, "//- /Program.cs\nSystem.Console.WriteLine(new A());\ninterface I$$A { }\nrecord [|A|] : IA;\n")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nSystem.Console.WriteLine(new A());\ninterface I$$A { }\nrecord [|A|] : IA;\n")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A$$ { }\n//- /App/B.cs\nextern alias Old;\nclass A { }\nclass [|B|] : Old::A { }\nclass C : A { }\n")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\ninterface ISha$$red { }\nclass [|Both|] : IShared { }\n//- /Lib/Lib.cs\nclass [|InLib|] : IShared { }\n//- /App/App.cs\nclass [|InApp|] : IShared { }\n")]
    public async Task Every_implementation_is_found(Form form, string code)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new FindImplementations { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await FindImplementationsQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        workspace.AssertFound(result.Implementations.Select(one => one.Symbol.Location).OfType<CodeLocation>());
        Assert.True(result.Answer.Complete);
    }
}
