using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

/// <summary>A search that finds something in many projects shows what syntax says, so that it need not compile them all.</summary>
public sealed class SyntaxSummaryTests
{
    private const int Projects = 6;

    private static readonly string Code = string.Concat(Enumerable.Range(1, Projects).Select(i =>
        $$"""
        //- /P{{i}}/Part.cs
        namespace Shop{{i}};
        public class Part<T>
        {
            public const int PartLimit = 1;
            public string PartName { get; set; } = "";
            public void PartRun() { }
            public bool PartFind(T item, int times = 1) => times > 0;
            public enum PartKind { PartSmall }
        }

        """));

    [Fact]
    public async Task What_syntax_shows_is_what_the_compiler_shows()
    {
        using var fromSyntax = TestWorkspace.Of(Code);
        using var bound = TestWorkspace.Of(Code);
        foreach (var unit in bound.Snapshot.Units.All)
            await unit.UnitAsync();
        var request = new SearchSymbols { Query = "Part", Limit = 200 };
        var shown = await SearchSymbolsQuery.RunAsync(fromSyntax.Snapshot, request, CancellationToken.None);
        var right = await SearchSymbolsQuery.RunAsync(bound.Snapshot, request, CancellationToken.None);
        Assert.Equal(right.Symbols.Select(s => (s.Kind, s.Signature, s.Location)), shown.Symbols.Select(s => (s.Kind, s.Signature, s.Location)));
        Assert.Equal(
            right.Symbols.Select(s => s.Id).Where(id => !id!.Contains("PartFind", StringComparison.Ordinal)),
            shown.Symbols.Select(s => s.Id).Where(id => !id!.Contains("PartFind", StringComparison.Ordinal)));
        Assert.All(fromSyntax.Snapshot.Units.All, unit => Assert.Null(unit.KnownDeclared));
    }

    [Fact]
    public async Task Its_ids_are_understood_by_the_next_question()
    {
        using var workspace = TestWorkspace.Of(Code);
        var shown = await SearchSymbolsQuery.RunAsync(workspace.Snapshot, new SearchSymbols { Query = "PartFind" }, CancellationToken.None);
        Assert.Equal(Projects, shown.Symbols.Count);
        foreach (var symbol in shown.Symbols)
        {
            var definitions = await FindDefinitionsQuery.RunAsync(workspace.Snapshot, new FindDefinitions { Symbol = symbol.Id }, CancellationToken.None);
            Assert.Equal(symbol.Location, Assert.Single(definitions.Definitions));
        }
    }
}
