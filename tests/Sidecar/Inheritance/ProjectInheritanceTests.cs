using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Inheritance;

/// <summary>Inheritance across projects, target frameworks and generated code.</summary>
public sealed class ProjectInheritanceTests
{
    [Fact]
    public Task Friends_and_projects_beyond_the_next_one_count() => InheritanceCheck.FindsAsync(
        """
        //- /Core/A.cs
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Lib")]
        internal interface IRu$$n { }
        //- /Lib/B.cs
        public class [|B|] : IRun { }
        //- /App/C.cs
        class [|C|] : B { }
        """,
        "Lib -> Core",
        "App -> Lib",
        "App -> Core");

    [Fact]
    public async Task Frameworks_are_merged_and_said_where_they_differ()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/A.cs
            interface IRun { }
            class Both : IRun { }
            #if NEW
            class New : Both { }
            #endif
            class Once
            #if !NEW
                : IRun
            #endif
            { }
            """);
        var project = Assert.Single(workspace.Projects);
        LoadedProject[] both = [project with { Framework = "net9.0" }, project with { Arguments = [.. project.Arguments, "/define:NEW"], Outputs = [] }];
        var snapshot = TestWorkspace.BuildOf(workspace.Target, both);
        var result = await FindImplementationsQuery.RunAsync(snapshot, new FindImplementations { Symbol = "IRun" }, CancellationToken.None);
        Assert.Equal(
            ["T:Both Implements", "T:Once Implements in net9.0", "T:New Implements through T:Both in net10.0"],
            result.Implementations.Select(InheritanceCheck.Text));
    }

    [Fact]
    public async Task A_linked_file_is_one_place_with_an_id_that_can_be_asked()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Core/A.cs
            public interface IRun { }
            //- /Lib/Shared.cs
            class Shared : IRun { }
            //- /App/App.cs
            class App { }
            """,
            "Lib -> Core",
            "App -> Core");
        var snapshot = Linked(workspace);
        var result = await FindImplementationsQuery.RunAsync(snapshot, new FindImplementations { Symbol = "IRun" }, CancellationToken.None);
        var id = Assert.Single(result.Implementations).Symbol.Id!;
        Assert.StartsWith("T:Shared@", id, StringComparison.Ordinal);
        var hover = await HoverQuery.RunAsync(snapshot, new Hover { Symbol = id }, CancellationToken.None);
        Assert.Equal(Protocol.Answers.ResolutionStatus.Exact, hover.Resolution.Status);
    }

    [Fact]
    public async Task What_a_generator_made_is_marked()
    {
        using var folder = new TempFolder();
        using var workspace = TestWorkspace.Of("interface IRun { } partial class One : IRun { }");
        var generator = TestGenerator.WriteTo(folder, code:
            """
            using Microsoft.CodeAnalysis;
            [Generator]
            public sealed class TheGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(output => output.AddSource("Two.g.cs", "class Two : One, IRun { }"));
            }
            """);
        var snapshot = TestWorkspace.BuildOf(
            workspace.Target, [.. workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments, "/analyzer:" + generator] })]);
        var result = await FindImplementationsQuery.RunAsync(snapshot, new FindImplementations { Symbol = "IRun" }, CancellationToken.None);
        Assert.Equal(["T:One", "T:Two"], result.Implementations.Select(one => one.Symbol.Id));
        Assert.Equal([null, true], result.Implementations.Select(one => one.Symbol.Location!.Generated));
    }

    [Theory]
    [InlineData("interface ITake<T, U> { void Take(); } class A : ITake<int, string> { void ITake<int, string>.Take() { } }", "ITake.Take")]
    [InlineData("static class Texts { extension(string text) { public int Twice() => 2; } }", "Twice")]
    [InlineData("interface I { int P { get; } } class A : I { int I.P => 1; }", "I.P")]
    public async Task Ids_of_answers_can_be_asked(string code, string symbol)
    {
        using var workspace = TestWorkspace.Of(code);
        var result = await FindImplementationsQuery.RunAsync(workspace.Snapshot, new FindImplementations { Symbol = symbol }, CancellationToken.None);
        foreach (var id in result.Implementations.Select(one => one.Symbol.Id).Append(result.Resolution.Symbol!.Id))
        {
            var hover = await HoverQuery.RunAsync(workspace.Snapshot, new Hover { Symbol = id }, CancellationToken.None);
            Assert.Equal((Protocol.Answers.ResolutionStatus.Exact, id), (hover.Resolution.Status, hover.Resolution.Symbol?.Id));
        }
    }

    private static Snapshot Linked(TestWorkspace workspace) => TestWorkspace.BuildOf(
        workspace.Target,
        [
            .. workspace.Projects.Select(project => project.File.EndsWith("App.csproj", StringComparison.Ordinal)
                ? project with { Arguments = [.. project.Arguments, workspace.PathOf("/Lib/Shared.cs")] }
                : project),
        ]);
}
