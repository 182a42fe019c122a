using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class ReferencesFormsTests
{
    [Theory]
    [InlineData(Form.Library, "partial class A { partial int Si$$ze { get; } }\npartial class A { partial int Size => 1; int Twice => [|Size|] * 2; }")]
    [InlineData(Form.Library, "//- /One.cs\nfile class Hid$$den { [|Hidden|]? h; }\n//- /Two.cs\nfile class Hidden { Hidden? h; }\n")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using static Tools;\n//- /Two.cs\nstatic class Tools { public static void R$$un() { } }\nclass A { void Go() => [|Run|](); }\n")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using N;\n//- /Two.cs\nnamespace N { class To$$ol { } }\n//- /Three.cs\nclass A { [|Tool|]? tool; }\n")]
    [InlineData(Form.Library, "class B(int x); class A(int si$$ze) : B([|size|]) { int Twice => [|size|] * 2; int half = [|size|] / 2; }")]
    [InlineData(Form.Library, "class A { void R$$un(int x) { } void Go(int[] all) { System.Action<int> f = x => [|Run|](x); System.Array.ForEach(all, [|Run|]); } }")]
    [InlineData(Form.Library, "class A { void Go() { var add = (int fi$$rst, int second = 1) => [|first|] + second; } }")]
    [InlineData(Form.Library, "class A { (int Wi$$dth, int Height) size; int Area => size.[|Width|] * size.Height; }")]
    [InlineData(Form.Library, "record R(int Si$$ze) { int Go(R r) => r is { [|Size|]: 1 } ? r.[|Size|] : (r with { [|Size|] = 2 }).[|Size|]; }")]
    [InlineData(Form.Library, "class A { public static void R$$un(int x) { } void Go(dynamic d) { [|Run|](d); d.Run(1); } }")]
    [InlineData(Form.Library, "class Ma$$ny<T> { string name = nameof([|Many|]<>); string other = nameof([|Many|]<int>); }")]
    [InlineData(Form.Library, "using Po$$int = (int X, int Y); class A { [|Point|] p; System.Collections.Generic.List<[|Point|]>? all; }")]
    [InlineData(Form.Library, "static class E { extension(string te$$xt) { bool IsLong => [|text|].Length > 9; bool Is(int n) => [|text|].Length == n; } }")]
    [InlineData(Form.Library, "class A { } static class E { extension(A a) { public int Si$$ze => 1; public static int Max => 2; } static int F(A a) => a.[|Size|] + A.Max; }")]
    [InlineData(Form.Library, "class A { } static class E { extension(A a) { public int Size => 1; public static int M$$ax => 2; } static int F(A a) => a.Size + A.[|Max|]; }")]
    [InlineData(Form.Library, "class A { } static class E { extension(A) { public static A operator $$+(A a, A b) => a; } static A F(A a) => a [||]+ a; }")]
    [InlineData(Form.Library, "class A { public void operator $$+=(int x) { } static void F(A a) { a [||]+= 1; } }")]
    [InlineData(Form.Library, "class A { public int Length => 1; public int th$$is[int i] => i; static int F(A a) => a[||][^1] + a[||][0]; }")]
    [InlineData(Form.Library, "class A { void Go() { static T Sa$$me<T>(T x) => x; var f = [|Same|]<int>; _ = [|Same|](f(1)); } }")]
    [InlineData(Form.Program, "//- /Program.cs\nvar co$$unt = 1;\nGo();\nvoid Go() => System.Console.WriteLine([|count|]);\n")]
    [InlineData(Form.Program, "//- /Program.cs\nGo();\n[|Tool|].Run();\nvoid Go() => [|Tool|].Run();\n//- /Tool.cs\nstatic class To$$ol { public static void Run() { } }\n")]
    [InlineData(Form.Program, "//- /Program.cs\n[|Go|]();\nvoid G$$o() { if (args.Length > 0) [|Go|](); }\n")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.[|Run|]();\nstatic class Tool { public static void R$$un() { } }\n")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A$$ { }\n//- /App/B.cs\nextern alias Old;\nusing Mine = Old::[|A|];\nclass A { Old::[|A|]? old; [|Mine|]? mine; A? other; }\n")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { void Run() { int co$$unt = 1; System.Console.WriteLine([|count|]); } }\n//- /App/App.cs\nclass App { }\n")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { public static void R$$un() { } }\n//- /Lib/Lib.cs\nclass Lib { void Go() => Shared.[|Run|](); }\n//- /App/App.cs\nclass App { void Go() => Shared.[|Run|](); }\n")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\npartial class Sha$$red { [|Shared|]? next; }\n//- /Lib/Lib.cs\npartial class Shared { [|Shared|]? lib; }\n//- /App/App.cs\npartial class Shared { [|Shared|]? app; }\n")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { Shared(int si$$ze) { _ = [|size|]; } Shared() : this([|size|]: 1) { } }\n//- /App/App.cs\nclass App { }\n")]
    [InlineData(Form.Razor, "//- /Tool.cs\npublic static class Tool { public static int Run() => 1; static int Go() => [|Run|](); }\n//- /Page.razor\n<p>\n@Tool.[|R$$un|]()\n@@int Twice(int x) => 2 * Tool.[|Run|]();\n")]
    [InlineData(Form.Razor, "//- /Tool.cs\npartial class Page { int Go() => [|Twice|](1); }\n//- /Page.razor\n<p>\n@[|Twice|](2)\n@@int Tw$$ice(int x) => 2 * x;\n")]
    [InlineData(Form.LinkedNew, "//- /Lib/Shared.cs\nclass Shared {\n#if NEW\npublic static void R$$un() { }\n#endif\n}\n//- /App/App.cs\nclass App { void Go() => Shared.[|Run|](); }\n")]
    public async Task Every_use_is_found(Form form, string code)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new FindReferences { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await FindReferencesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        workspace.AssertFound(result.References);
        Assert.True(result.Answer.Complete);
    }

    [Fact]
    public async Task What_a_linked_file_names_is_ambiguous_where_it_is_declared_in_each_project()
    {
        using var workspace = new FormWorkspace(Form.Linked, "//- /Lib/Shared.cs\nclass Shared { void Go() => To$$ol.Run(); }\n//- /Lib/Lib.cs\nclass Tool { public static void Run() { } }\n//- /App/App.cs\nclass Tool { public static void Run() { } }\n");
        var request = new FindReferences { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await FindReferencesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal(["T:Tool@App", "T:Tool@Lib"], result.Resolution.Candidates!.Select(symbol => symbol.Id).Order());
    }

    [Fact]
    public async Task Files_of_one_name_that_a_generator_makes_in_two_projects_are_not_one()
    {
        using var folder = new TempFolder();
        using var workspace = TestWorkspace.Of("//- /Lib/A.cs\nclass OneModel { }\n//- /App/B.cs\nclass OneModel { }\n");
        var generator = "/analyzer:" + TestGenerator.WriteTo(folder);
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments, generator] })]);
        var result = await FindReferencesQuery.RunAsync(snapshot, new FindReferences { Symbol = "Models" }, CancellationToken.None);
        Assert.Equal(["T:Models@App", "T:Models@Lib"], result.Resolution.Candidates!.Select(symbol => symbol.Id).Order());
    }

    [Fact]
    public async Task An_id_of_a_linked_file_means_each_project_unless_it_names_one()
    {
        using var workspace = new FormWorkspace(Form.Linked, "//- /Lib/Shared.cs\nclass Sha$$red { }\n//- /Lib/Lib.cs\nclass Lib { Shared? s; }\n//- /App/App.cs\nclass App { Shared? s; }\n");
        var both = await FindReferencesQuery.RunAsync(workspace.Snapshot, new FindReferences { Symbol = "T:Shared" }, CancellationToken.None);
        Assert.Equal(["App/App.cs", "Lib/Lib.cs"], both.References.Select(place => place.File));
        var one = await FindReferencesQuery.RunAsync(workspace.Snapshot, new FindReferences { Symbol = "T:Shared@App" }, CancellationToken.None);
        Assert.Equal(["App/App.cs"], one.References.Select(place => place.File));
    }
}
