using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class OccurrencesFormsTests
{
    [Theory]
    [InlineData(Form.Library, "class A { (int $$[|Width|], int Height) size; int Area => size.[|Width|] * size.Height; }")]
    [InlineData(Form.Library, "class A { void Go((int, int) p) { var ($$[|x|], y) = p; _ = [|x|] + y; } }")]
    [InlineData(Form.Library, "class A { static void $$[|Run|](int x) { } void Go(dynamic d) { [|Run|](d); d.Run(1); } }")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using static Tools;\n//- /Two.cs\nstatic class Tools { public static void $$[|Run|]() { } }\nclass A { void Go() => [|Run|](); }\n")]
    [InlineData(Form.Library, "static class E { extension(string $$[|text|]) { bool IsLong => [|text|].Length > 9; } }")]
    [InlineData(Form.Library, "static class E { extension(string text) { static int $$[|Max|] => 1; } static int F() => string.[|Max|]; }")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.[|Run|]();\nstatic class Tool { public static void $$[|Run|]() { } }\n")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { }\n//- /App/B.cs\nextern alias Old;\nclass $$[|A|] { Old::A? old; [|A|]? next; }\n")]
    [InlineData(Form.Library, "//- /Lib/A.cs\n[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\nclass $$[|A|] { [|A|]? a; }\n//- /App/B.cs\nclass B { A? a; }\n")]
    public async Task Every_occurrence_in_the_file_is_found(Form form, string code)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new FindOccurrences { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await FindOccurrencesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        workspace.AssertFound(result.Occurrences);
    }
}
