using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Xunit;

namespace Sidecar.Server.Tests.Uses;

/// <summary>Uses where several projects read one file, or the same file in another way.</summary>
public sealed class ProjectUseTests
{
    [Fact]
    public async Task A_file_that_two_projects_compile_has_each_use_once()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/Shared.cs
            class Shared { static void R$$un() => [|Run|](); void Other() { [|Run|](); } }
            //- /App/App.cs
            class App { }
            """);
        var snapshot = Build(workspace, project => Is(project, "App") ? [workspace.PathOf("/Lib/Shared.cs")] : []);
        Assert.Equal(2, snapshot.Units.Of(workspace.PathOf("/Lib/Shared.cs")).Count);
        // Two assemblies declare it; one place in one file means both.
        var asked = await UseCheck.AskAsync(workspace, snapshot);
        Assert.Equal(ResolutionStatus.Exact, asked.Resolution.Status);
        workspace.Fixture.AssertFound(workspace.SpansOf(asked.References));
    }

    [Fact]
    public async Task Two_frameworks_of_one_project_have_the_uses_of_both()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/A.cs
            class A
            {
                static void R$$un() { }
            #if NEW
                void One() => [|Run|]();
            #else
                void Two() => [|Run|]();
            #endif
                void Both() => [|Run|]();
            }
            """);
        var project = Assert.Single(workspace.Projects);
        LoadedProject[] both = [project with { Framework = "net9.0" }, project with { Arguments = [.. project.Arguments, "/define:NEW"], Outputs = [] }];
        var snapshot = TestWorkspace.BuildOf(workspace.Target, both);
        workspace.Fixture.AssertFound(workspace.SpansOf((await UseCheck.AskAsync(workspace, snapshot)).References));
    }

    [Fact]
    public async Task Documentation_counts_where_the_compiler_ignores_it()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A$$ { }
            /// <summary><see cref="[|A|]"/></summary>
            class B { [|A|]? a; }
            """);
        Assert.DoesNotContain(Assert.Single(workspace.Projects).Arguments, argument => argument.StartsWith("/doc", StringComparison.Ordinal));
        workspace.Fixture.AssertFound(workspace.SpansOf((await UseCheck.AskAsync(workspace)).References));
    }

    [Fact]
    public async Task What_a_friend_sees_is_used_by_it()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/A.cs
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")]
            class A { internal static void R$$un() { } }
            //- /App/B.cs
            class B { void C() => A.[|Run|](); }
            """,
            "App -> Lib");
        workspace.Fixture.AssertFound(workspace.SpansOf((await UseCheck.AskAsync(workspace)).References));
    }

    [Fact]
    public async Task A_project_beyond_the_next_one_can_use_a_symbol_too()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Core/A.cs
            public class A { public void R$$un() { } }
            //- /Lib/B.cs
            public class B : A { }
            //- /App/C.cs
            class C { void D(B b) => b.[|Run|](); }
            """,
            "Lib -> Core",
            "App -> Lib",
            "App -> Core");
        workspace.Fixture.AssertFound(workspace.SpansOf((await UseCheck.AskAsync(workspace)).References));
    }

    private static bool Is(LoadedProject project, string name) => project.File.EndsWith($"{name}.csproj", StringComparison.Ordinal);

    private static Snapshot Build(TestWorkspace workspace, Func<LoadedProject, string[]> more) => TestWorkspace.BuildOf(
        workspace.Target, [.. workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments, .. more(project)] })]);
}
