using Sidecar.Analysis.Index;
using Sidecar.Analysis.Overlays;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Overlays;

/// <summary>Generators run over unsaved texts too, for the session that has them.</summary>
public sealed class OverlaidGeneratorTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StoredWorkspace _workspace = new("//- /App/User.cs\npublic class UserModel { }\n");
    private readonly string _names;
    private readonly Snapshot _others;

    public OverlaidGeneratorTests()
    {
        var generator = TestGenerator.WriteTo(_folder);
        _names = _folder.Write("Names.txt", "One\n");
        _workspace.Projects = [.. _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments, "/analyzer:" + generator, "/additionalfile:" + _names] })];
        _others = _workspace.Open(new IndexStore());
    }

    [Fact]
    public async Task They_see_unsaved_source()
    {
        var own = new OverlaySet().With(_workspace.PathOf("/App/User.cs"), "public class CartModel { }\n").ApplyTo(_others);
        await AssertFoundAsync(own, ("MakeCartModel", 1), ("MakeUserModel", 0));
        await AssertFoundAsync(_others, ("MakeCartModel", 0), ("MakeUserModel", 1));
    }

    [Fact]
    public async Task They_see_an_unsaved_file_that_only_they_read()
    {
        var own = new OverlaySet().With(_names, "Two\n").ApplyTo(_others);
        await AssertFoundAsync(own, ("Made.Two", 1), ("Made.One", 0));
        await AssertFoundAsync(_others, ("Made.Two", 0), ("Made.One", 1));
        Assert.Equal(1, own.Describe().Overlays);
    }

    [Fact]
    public async Task What_they_made_is_not_kept_for_the_next_start()
    {
        await AssertFoundAsync(_others, ("Made.One", 1));
        var before = _others.Context.Store.Additions;
        await AssertFoundAsync(new OverlaySet().With(_names, "Two\n").ApplyTo(_others), ("Made.Two", 1));
        Assert.Equal(before, _others.Context.Store.Additions);
        Assert.Single(_others.Context.Store.GeneratedInUse);
    }

    [Fact]
    public async Task One_that_fails_over_an_unsaved_text_is_a_gap_of_this_session_only()
    {
        const string Code =
            """
            using Microsoft.CodeAnalysis;
            [Generator]
            public sealed class Picky : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterSourceOutput(context.AdditionalTextsProvider, (output, file) =>
                    {
                        if (file.GetText().ToString().Contains("bad"))
                            throw new System.InvalidOperationException("bad");
                    });
            }
            """;
        var generator = TestGenerator.WriteTo(_folder, "Picky", Code);
        _workspace.Projects = [.. _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments.Where(a => !a.StartsWith("/analyzer:", StringComparison.Ordinal)), "/analyzer:" + generator] })];
        var others = _workspace.Open(new IndexStore());
        var overlays = new OverlaySet().With(_names, "bad\n");
        Assert.False((await SearchAsync(overlays.ApplyTo(others), "UserModel")).Answer.Complete);
        overlays = overlays.With(_workspace.PathOf("/App/Other.cs"), "class Other { }\n");
        Assert.False((await SearchAsync(overlays.ApplyTo(others), "UserModel")).Answer.Complete);
        Assert.True((await SearchAsync(others, "UserModel")).Answer.Complete);
        Assert.True((await SearchAsync(overlays.Cleared().ApplyTo(others), "UserModel")).Answer.Complete);
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    private static async Task AssertFoundAsync(Snapshot snapshot, params (string Symbol, int Definitions)[] expected)
    {
        foreach (var (symbol, definitions) in expected)
        {
            var found = await FindDefinitionsQuery.RunAsync(snapshot, new FindDefinitions { Symbol = symbol }, CancellationToken.None);
            Assert.Equal((symbol, definitions), (symbol, found.Definitions.Count));
        }
    }

    private static Task<SearchSymbolsResult> SearchAsync(Snapshot snapshot, string query) =>
        SearchSymbolsQuery.RunAsync(snapshot, new SearchSymbols { Query = query }, CancellationToken.None);
}
