using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class HierarchyFormsTests
{
    [Theory]
    [InlineData(Form.Library, "class B(int x); class A$$(int x) : B(x), I; interface I; class C() : A(1);", "B I", "C")]
    [InlineData(Form.Library, "//- /One.cs\npartial class A$$ : I { }\n//- /Two.cs\npartial class A : B { }\nclass B { }\ninterface I { }\n", "B I", "")]
    [InlineData(Form.Library, "//- /One.cs\nfile interface I$$A { }\nfile class Mine : IA { }\n//- /Two.cs\nfile interface IA { }\nfile class Other : IA { }\n", "", "Mine")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using Base = N.Inner;\n//- /Two.cs\nnamespace N { class Inner { } }\nclass A$$ : Base { }\n", "N.Inner", "")]
    [InlineData(Form.Library, "interface I<T> { } class A$$ : I<(int X, int Y)>, I<dynamic[]> { }", "I<(int X, int Y)> I<dynamic[]>", "")]
    [InlineData(Form.Program, "//- /Program.cs\nSystem.Console.WriteLine(new A());\nclass A$$ : I { }\ninterface I { }\n", "I", "")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nSystem.Console.WriteLine(new A());\nclass A : I { }\ninterface I$$ { }\n", "", "A")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { }\n//- /App/B.cs\nextern alias Old;\nclass A : Old::A { }\nclass B$$ : A { }\n", "A A", "")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Sha$$red : IShared { }\ninterface IShared { }\n//- /Lib/Lib.cs\nclass InLib : Shared { }\n//- /App/App.cs\nclass InApp : Shared { }\n", "IShared", "InApp InLib")]
    public async Task What_is_above_and_below_is_found(Form form, string code, string above, string below)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new FindHierarchy { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await FindHierarchyQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal((above, below), (Text(result.Above), Text(result.Below)));
    }

    private static string Text(IEnumerable<HierarchyEntry> entries) => string.Join(' ', entries.Select(entry => entry.Symbol.Signature));
}
