using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.Host;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>A solution of which a part cannot be loaded.</summary>
public sealed class BrokenSolutionTests : IDisposable
{
    private readonly TempFolder _folder = new("sidecar-broken-");

    [Fact]
    public async Task A_broken_project_is_a_gap_until_it_is_mended_and_the_others_answer()
    {
        _folder.Write("All.slnx", """<Solution><Project Path="Good/Good.csproj" /><Project Path="Bad/Bad.csproj" /></Solution>""");
        _folder.Write("Good/Good.csproj", ProjectFile.Of());
        _folder.Write("Good/Kind.cs", "public class Kind { Kind? _other; }\n");
        _folder.Write("Bad/Bad.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");
        _folder.Write("Bad/User.cs", "class User { Kind? _kind; }\n");
        await using var host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = _folder.Path }).OrHang();

        var broken = await host.AskAsync(new FindReferences { Symbol = "Kind" });

        Assert.Single(broken.References);
        Assert.False(broken.Answer.Complete);
        var gap = Assert.Single(broken.Answer.Gaps!);
        Assert.Equal((GapReason.ProjectFailed, "Bad/Bad.csproj"), (gap.Reason, gap.Project));

        _folder.Write("Bad/Bad.csproj", ProjectFile.Of("""<ItemGroup><ProjectReference Include="../Good/Good.csproj" /></ItemGroup>"""));
        var mended = await host.AskAsync(new FindReferences { Symbol = "Kind" });

        Assert.Equal(2, mended.References.Count);
        Assert.True(mended.Answer.Complete);
        Assert.True(mended.Answer.Snapshot > broken.Answer.Snapshot);
    }

    public void Dispose() => _folder.Dispose();
}
