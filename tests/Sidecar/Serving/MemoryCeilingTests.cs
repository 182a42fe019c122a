using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Workspaces;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

public sealed class MemoryCeilingTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(long.MaxValue, false)]
    public async Task Above_the_ceiling_whole_trees_go_and_answers_stay(long bytes, bool relieved)
    {
        using var workspace = TestWorkspace.Of("class A { void Run() { Run(); System.Console.WriteLine(1234567); } }");
        var request = new FindReferences { Symbol = "A.Run" };
        var before = await FindReferencesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal(relieved, new MemoryCeiling(bytes).Check(workspace.Snapshot));
        Assert.Equal(!relieved, workspace.Snapshot.Units.All.Single().HasBodies);
        var after = await FindReferencesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal(before.References, after.References);
    }
}
