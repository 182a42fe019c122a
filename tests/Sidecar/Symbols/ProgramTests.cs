using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Symbols;

/// <summary>Statements outside of any type make a class, whose name nobody has to write.</summary>
public sealed class ProgramTests : IDisposable
{
    private const string Code = "// Starts.\nusing System;\n\nConsole.WriteLine(Twice(2));\nint Twice(int x) => x * 2;\n// Ends.\n\n";

    private readonly TestWorkspace _workspace = TestWorkspace.Of(
        $$"""
        //- /Lib/Lib.cs
        class Other { }
        //- /App/Start.cs
        {{Code}}
        //- /App/Use.cs
        class Use { Type type = typeof(Program); }
        """);

    [Theory]
    [InlineData("Program", ResolutionStatus.Exact)]
    [InlineData("T:Program", ResolutionStatus.Exact)]
    [InlineData("program", ResolutionStatus.Corrected)]
    public async Task It_is_found_by_its_name(string symbol, ResolutionStatus status)
    {
        var definitions = await FindDefinitionsQuery.RunAsync(_workspace.Snapshot, new FindDefinitions { Symbol = symbol }, CancellationToken.None);
        Assert.Equal((status, "T:Program"), (definitions.Resolution.Status, definitions.Resolution.Symbol?.Id));
        Assert.Equal([("App/Start.cs", 4, 1)], definitions.Definitions.Select(d => (d.File, d.Line, d.Column)));
        var hover = await HoverQuery.RunAsync(_workspace.Snapshot, new Hover { Symbol = symbol }, CancellationToken.None);
        Assert.Equal(("internal class Program", "App"), (hover.Signature, hover.Assembly));
        var references = await FindReferencesQuery.RunAsync(_workspace.Snapshot, new FindReferences { Symbol = symbol }, CancellationToken.None);
        Assert.Equal([("App/Use.cs", 1)], references.References.Select(r => (r.File, r.Line)));
        var source = await ReadSourceQuery.RunAsync(_workspace.Snapshot, new ReadSource { Symbol = symbol }, CancellationToken.None, CancellationToken.None);
        Assert.Equal([new DeclarationText("App/Start.cs", 1, Code.TrimEnd())], source.Declarations);
    }

    [Fact]
    public async Task Without_statements_there_is_none()
    {
        using var workspace = TestWorkspace.Of("class A { }");
        var hover = await HoverQuery.RunAsync(workspace.Snapshot, new Hover { Symbol = "Program" }, CancellationToken.None);
        Assert.Equal(ResolutionStatus.NotFound, hover.Resolution.Status);
    }

    public void Dispose() => _workspace.Dispose();
}
