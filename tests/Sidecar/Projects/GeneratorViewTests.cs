using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Projects;

/// <summary>Generators that look at declarations alone run again only where what they can see is another.</summary>
public sealed class GeneratorViewTests : IDisposable
{
    private const string Log = "class LoggerMessageAttribute : System.Attribute { }\nstatic class Log { [LoggerMessage] static void Write(Thing thing) { } }\n";
    private const string Things = "namespace Shop { public class Thing { public int Count() { return 1; } } }\nclass Thing { }\n";

    // It says how often it ran, and is called as one of .NET's that looks at declarations alone.
    private const string Generator =
        """
        using Microsoft.CodeAnalysis;
        namespace Microsoft.Extensions.Logging.Generators;
        [Generator]
        public sealed class LoggerMessageGenerator : IIncrementalGenerator
        {
            private int _runs;
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterSourceOutput(context.CompilationProvider, (output, compilation) => output.AddSource("Made.g.cs", $"class Made {{ const int Runs = {++_runs}; }}"));
        }
        """;

    private readonly TempFolder _folder = new();
    private readonly StoredWorkspace _workspace = new($"//- /Lib/Log.cs\n{Log}\n//- /Lib/Things.cs\n{Things}");
    private Snapshot _snapshot;

    public GeneratorViewTests()
    {
        var generator = TestGenerator.WriteTo(_folder, "Logging", Generator);
        _workspace.Projects = [.. _workspace.Projects.Select(p => p with { Arguments = [.. p.Arguments, "/analyzer:" + generator] })];
        _snapshot = _workspace.Open(new IndexStore());
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("return 1;", "return 2;")]
    [InlineData("class Thing { }", "class Thing { }\nclass Added { Added? self; }")]
    [InlineData("class Thing { }", "class Thing { }\nenum Added { One }\nrecord Other(int X);")]
    [InlineData("return 1; } } }", "return 1; } } public class Added { public static int Run() => 1; } }")]
    [InlineData("class Thing { }", "class Thing { }\nclass Other : Thing { }\nclass Heir : Other { }")]
    [InlineData("class Thing { }", "// a remark\nclass Thing { }")]
    [InlineData("class Thing { }", "#region Things\n#pragma warning disable CS0169\nclass Thing { }\nclass Added { Added? self; }\n#endregion")]
    public async Task They_do_not_run_for_what_nobody_can_mean(string old, string now) => Assert.Equal(1, await RunsAfterAsync(old, now));

    [Theory]
    [InlineData("class Thing { }", "struct Thing { }")]
    [InlineData("class Thing { }", "class Thing { public int X; }")]
    [InlineData("class Thing { }", "class Thing { }\nstatic class Added { public static void Run(this Thing thing) { } }")]
    [InlineData("class Thing { }", "class Thing { }\nclass AddedAttribute : System.Attribute { }")]
    [InlineData("class Thing { }", "class Thing { }\npartial class Added { }")]
    [InlineData("class Thing { }", "class Thing { }\n[LoggerMessage] class Added { }")]
    [InlineData("class Thing { }", "class Thing { }\nnamespace New { class Added { } }")]
    [InlineData("class Thing { }", "class Thing { }\nnamespace System { class Added { } }")]
    [InlineData("class Thing { }", "class Thing { }\ndelegate void Added();")]
    [InlineData("class Thing { }", "class Thing { }\n#if !NEVER\nclass Added { }\n#endif")]
    [InlineData("class Thing { }", "class Thing { }\n#nullable disable\nclass Added { }")]
    [InlineData("class Thing { }", "")]
    public async Task They_run_for_what_may_change_a_meaning(string old, string now) => Assert.Equal(2, await RunsAfterAsync(old, now));

    [Fact]
    public async Task They_do_not_run_where_all_the_file_is_nullable_as_before()
    {
        Edit("/Lib/Things.cs", "#nullable enable\n" + Things);
        var before = await RunsAsync();
        Edit("/Lib/Things.cs", "#nullable enable\n" + Things + "class Added { Added? self; }\n");
        Assert.Equal(before, await RunsAsync());
        Edit("/Lib/Things.cs", "#nullable disable\n" + Things + "class Added { Added? self; }\nclass More { }\n");
        Assert.Equal(before + 1, await RunsAsync());
    }

    [Fact]
    public async Task They_run_for_a_type_that_somebody_named_before_it_came()
    {
        Edit("/Lib/Things.cs", Things + "class User { Added? added; }\n");
        var before = await RunsAsync();
        Edit("/Lib/Added.cs", "class Added { }\n");
        Assert.Equal(before + 1, await RunsAsync());
    }

    [Fact]
    public async Task They_do_not_run_for_a_new_file_of_a_type_that_nobody_names()
    {
        await RunsAsync();
        Edit("/Lib/Added.cs", "using System;\nnamespace Shop;\nclass Added { Added? self; }\n");
        Assert.Equal(1, await RunsAsync());
        Edit("/Lib/Added.cs", "using System;\nnamespace Shop;\nclass Added { Added? self; Other? other; }\nclass Other { }\n");
        Assert.Equal(2, await RunsAsync());
    }

    [Fact]
    public async Task They_run_for_a_new_file_that_all_others_see()
    {
        await RunsAsync();
        Edit("/Lib/Added.cs", "global using System;\nclass Added { }\n");
        Assert.Equal(2, await RunsAsync());
    }

    private async Task<int> RunsAfterAsync(string old, string now)
    {
        Assert.Equal(1, await RunsAsync());
        Edit("/Lib/Things.cs", Things.Replace(old, now, StringComparison.Ordinal));
        return await RunsAsync();
    }

    private void Edit(string file, string text)
    {
        _workspace.Edit(file, text);
        _snapshot = SnapshotUpdater.Apply(_snapshot, _workspace.Disk.Sweep(), _workspace.Disk);
    }

    private async Task<int> RunsAsync()
    {
        var text = Assert.Single((await _snapshot.Units.All.Single().GeneratedAsync()).Sources).Text;
        return int.Parse(text.Split("Runs = ")[1].Split(';')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
