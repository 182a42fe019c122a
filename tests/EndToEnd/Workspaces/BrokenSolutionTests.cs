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

    [Fact]
    public async Task An_answer_is_complete_exactly_where_nothing_that_is_missing_can_change_it()
    {
        string[] projects = ["Good", "User", "Bad", "NoSdk"];
        _folder.Write("All.slnx", $"<Solution>{string.Concat(projects.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        _folder.Write("Good/Good.csproj", ProjectFile.Of());
        _folder.Write("Good/Kind.cs", "public class Kind { private int _number; public int Number() => _number; }\n");
        _folder.Write("User/User.csproj", ProjectFile.Of(
            "<ItemGroup><ProjectReference Include=\"../Good/Good.csproj\" /><PackageReference Include=\"No.Such.Package.Anywhere\" Version=\"1.0.0\" /></ItemGroup>"));
        _folder.Write("User/User.cs", "class User { int Use(Kind kind) => kind.Number(); }\n");
        _folder.Write("Bad/Bad.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");
        _folder.Write("NoSdk/NoSdk.csproj", "<Project Sdk=\"No.Such.Sdk/1.0.0\" />");
        await using var host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = _folder.Path }).OrHang();

        var uses = await host.AskAsync(new FindReferences { Symbol = "M:Kind.Number" });
        Assert.Equal("User/User.cs", Assert.Single(uses.References).File);
        Assert.Equal(
            [("Bad/Bad.csproj", GapReason.ProjectFailed), ("NoSdk/NoSdk.csproj", GapReason.ProjectFailed), ("User/User.csproj", GapReason.NotRestored)],
            uses.Answer.Gaps!.Select(gap => (gap.Project!, gap.Reason)).Order());
        Assert.False(uses.Answer.Complete);

        Assert.True((await host.AskAsync(new FindReferences { File = "Good/Kind.cs", Line = 1, Text = "_number" })).Answer.Complete);
        Assert.True((await host.AskAsync(new FindDiagnostics { File = "Good/Kind.cs" })).Answer.Complete);
        Assert.True((await host.AskAsync(new ListMembers { File = "Good/Kind.cs" })).Answer.Complete);
        Assert.Equal("Bad/Bad.csproj NoSdk/NoSdk.csproj User/User.csproj", GapsOf(await host.AskAsync(new Hover { Symbol = "Kind" })));
        Assert.Equal("User/User.csproj", GapsOf(await host.AskAsync(new Hover { File = "User/User.cs", Line = 1, Text = "Use" })));
    }

    public void Dispose() => _folder.Dispose();

    private static string GapsOf(HoverResult answer) => string.Join(' ', (answer.Answer.Gaps ?? []).Select(gap => gap.Project).Order(StringComparer.Ordinal));
}
