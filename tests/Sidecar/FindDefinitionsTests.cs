using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindDefinitionsTests
{
    [Fact]
    public Task A_use_leads_to_the_declaration() => CheckAsync(
        "class A { int [|size|]; int Get() => si$$ze; }");

    [Fact]
    public Task Every_part_of_a_partial_type_is_a_definition() => CheckAsync(
        """
        //- /One.cs
        partial class [|A|] { }
        //- /Two.cs
        partial class [|A|] { A$$? other; }
        """);

    [Fact]
    public Task Both_parts_of_a_partial_method_are_definitions() => CheckAsync(
        """
        //- /One.cs
        partial class A { partial void [|Run|](); }
        //- /Two.cs
        partial class A { partial void [|Run|]() { } void Start() => $$Run(); }
        """);

    [Fact]
    public Task A_creation_leads_to_its_constructor() => CheckAsync(
        "class A { public [|A|](int x) { } static object Make() => new A$$(1); }");

    [Fact]
    public Task A_creation_without_a_written_constructor_leads_to_the_type() => CheckAsync(
        "class [|A|] { static object Make() => new A$$(); }");

    [Fact]
    public async Task A_symbol_of_an_assembly_has_no_place_but_a_name()
    {
        var result = await AskAsync("class A { void Run() => System.Console.Write$$Line(); }");
        Assert.Empty(result.Definitions);
        Assert.Equal("System.Console", result.Assembly);
        Assert.Equal("M:System.Console.WriteLine", result.Resolution.Symbol!.Id);
    }

    [Fact]
    public async Task One_declaration_compiled_twice_is_one_definition()
    {
        using var workspace = TestWorkspace.Of("class A { }");
        var twice = workspace.Projects.Concat(workspace.Projects.Select(p => p with { Framework = "net9.0", Outputs = [] })).ToArray();
        var snapshot = TestWorkspace.BuildOf(workspace.Target, twice);
        var result = await FindDefinitionsQuery.RunAsync(snapshot, new FindDefinitions { Symbol = "A" }, CancellationToken.None);
        Assert.Equal(ResolutionStatus.Exact, result.Resolution.Status);
        Assert.Single(result.Definitions);
    }

    private static async Task CheckAsync(string code)
    {
        using var workspace = TestWorkspace.Of(code);
        var result = await AskAsync(workspace);
        workspace.Fixture.AssertFound(workspace.SpansOf(result.Definitions));
    }

    private static async Task<FindDefinitionsResult> AskAsync(string code)
    {
        using var workspace = TestWorkspace.Of(code);
        return await AskAsync(workspace);
    }

    private static Task<FindDefinitionsResult> AskAsync(TestWorkspace workspace)
    {
        var caret = workspace.Fixture.Caret;
        var request = new FindDefinitions { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column };
        return FindDefinitionsQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
    }
}
