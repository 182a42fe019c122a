using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

/// <summary>What an answer to <c>signature</c> says about each overload.</summary>
public sealed class OverloadTests
{
    [Fact]
    public async Task An_overload_says_everything_about_its_parameters()
    {
        using var workspace = TestWorkspace.Of(
            """
            enum Size { Small, Large }
            class A
            {
                /// <summary>Makes <c>one</c>
                /// of those.</summary>
                /// <param name="first">What to <see cref="Make"/>.</param>
                /// <param name="names"></param>
                /// <returns>One.</returns>
                [System.Obsolete("Use Build.")]
                ref readonly TMade Make<TMade>(ref TMade first, in int second, out string? third, System.Func<int, string?>? made = null, Size size = Size.Large, System.Threading.CancellationToken stop = default, params string[] names)
                    where TMade : class, System.IDisposable, new() => throw null!;
            }
            """);
        var overload = Assert.Single((await AskAsync(workspace, new FindSignatures { Symbol = "A.Make" })).Overloads);
        Assert.Equal("method", overload.Kind);
        Assert.Equal("Makes one of those.", overload.Documentation);
        Assert.Equal("ref readonly TMade", overload.Returns);
        Assert.Equal("where TMade : class, IDisposable, new()", overload.Constraints);
        Assert.Equal("Use Build.", overload.Obsolete);
        Assert.Equal(("Test.cs", 10, (string?)null), (overload.Location!.File, overload.Location.Line, overload.Assembly));
        OverloadParameter[] parameters =
        [
            new("first", "TMade") { Modifiers = "ref", Documentation = "What to Make." },
            new("second", "int") { Modifiers = "in" },
            new("third", "string?") { Modifiers = "out" },
            new("made", "Func<int, string?>?") { Default = "null" },
            new("size", "Size") { Default = "Size.Large" },
            new("stop", "CancellationToken") { Default = "default" },
            new("names", "string[]") { Modifiers = "params" },
        ];
        Assert.Equal(parameters, overload.Parameters);
    }

    [Theory]
    [InlineData("class A { /// <inheritdoc/>\n public override bool Equals(object? other) => $$Equals(other); }", null, null)]
    [InlineData("interface I { /// <summary>Runs.</summary>\n /// <param name=\"x\">It.</param>\n void Run(int x); } class A : I { /// <inheritdoc/>\n public void Run(int x) => R$$un(x); }", "Runs.", "It.")]
    [InlineData("interface I { /// <summary>Runs.</summary>\n void Run(int x); } class A : I { /// <inheritdoc/>\n void I.Ru$$n(int x) { } }", "Runs.", null)]
    [InlineData("/// <summary>Asks.</summary>\n /// <param name=\"x\">It.</param>\n delegate void Ask(int x); class A { void Run(Ask ask) => a$$sk(1); }", "Asks.", "It.")]
    [InlineData("/// <summary>One.</summary>\n /// <param name=\"X\">It.</param>\n record R(int X) { R Next => new $$R(1); }", "One.", "It.")]
    [InlineData("/// <summary>One.</summary>\n class A { A(int x) { } A Next => $$new(1); }", null, null)]
    public async Task Documentation_is_taken_from_where_it_is_written(string code, string? summary, string? parameter)
    {
        using var workspace = TestWorkspace.Of(code);
        var first = (await AskAsync(workspace)).Overloads[0];
        Assert.Equal((summary, parameter), (first.Documentation, first.Parameters[0].Documentation));
    }

    [Theory]
    [InlineData("string? text", "text", "string? A.Same<string?>(string? one)")]
    [InlineData("string text", "text", "string A.Same<string>(string one)")]
    [InlineData("string? text", "new[] { text }[0]", "string? A.Same<string?>(string? one)")]
    [InlineData("string? text", "text ?? \"\"", "string A.Same<string>(string one)")]
    [InlineData("int number", "number", "int A.Same<int>(int one)")]
    public async Task What_was_inferred_says_whether_it_may_be_null(string parameter, string argument, string signature)
    {
        using var workspace = TestWorkspace.Of($"#nullable enable\nclass A {{ static T Same<T>(T one) => one; static void Run({parameter}) => Sa$$me({argument}); }}");
        Assert.Equal(signature, (await AskAsync(workspace)).Overloads[0].Signature);
    }

    [Fact]
    public async Task Two_frameworks_show_what_both_compile_once()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A
            {
                void Both(int x) { }
            #if NEW
                void Both(long x) { }
            #endif
                void Run() => Both($$1L);
            }
            """);
        var project = Assert.Single(workspace.Projects);
        LoadedProject[] both = [project with { Framework = "net9.0" }, project with { Arguments = [.. project.Arguments, "/define:NEW"], Outputs = [] }];
        var result = await AskAsync(workspace, TestWorkspace.BuildOf(workspace.Target, both));
        Assert.Equal("> void A.Both(long x) @x\n  void A.Both(int x) @x", Show(result));
    }

    [Fact]
    public async Task Of_a_linked_file_it_does_not_matter_which_project_is_meant()
    {
        using var workspace = TestWorkspace.Of("//- /Lib/Shared.cs\nclass Shared { void Run(int x) => R$$un(1); void Run(string x) { } }\n//- /App/App.cs\nclass App { }\n");
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project =>
            project.File.EndsWith("App.csproj", StringComparison.Ordinal) ? project with { Arguments = [.. project.Arguments, workspace.PathOf("/Lib/Shared.cs")] } : project)]);
        Assert.Equal("> void Shared.Run(int x)\n  void Shared.Run(string x)", Show(await AskAsync(workspace, snapshot)));
        var named = await FindSignaturesQuery.RunAsync(snapshot, new FindSignatures { Symbol = "Shared.Run" }, CancellationToken.None);
        Assert.Equal("  void Shared.Run(int x)\n  void Shared.Run(string x)", Show(named));
    }

    [Fact]
    public async Task What_another_project_or_an_assembly_declares_is_said()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/Text.cs
            namespace Lib
            {
                public static class Text { public static int Count(this string text, int from) => from; internal static int Count(this string text, long from) => 0; }
            }
            //- /App/Main.cs
            using System.Linq;
            using Lib;
            class Program { int Run(string text) => text.Count($$1); }
            """,
            "App -> Lib");
        var result = await AskAsync(workspace);
        Assert.Equal(
            """
            > int string.Count(int from) @from
              int IEnumerable<char>.Count<char>(Func<char, bool> predicate) @predicate
              int IEnumerable<char>.Count<char>()
            """.ReplaceLineEndings("\n"),
            Show(result));
        Assert.Equal(["Lib/Text.cs", null, null], result.Overloads.Select(overload => overload.Location?.File));
        Assert.Equal([null, "System.Linq", "System.Linq"], result.Overloads.Select(overload => overload.Assembly));
        Assert.All(result.Overloads, overload => Assert.True(overload.Extension));
        Assert.Equal("M:Lib.Text.Count(System.String,System.Int32)", result.Overloads[0].Id);
    }

    private static Task<FindSignaturesResult> AskAsync(TestWorkspace workspace) => AskAsync(workspace, workspace.Snapshot);

    private static Task<FindSignaturesResult> AskAsync(TestWorkspace workspace, Snapshot snapshot)
    {
        var caret = workspace.Fixture.Caret;
        var request = new FindSignatures { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column };
        return FindSignaturesQuery.RunAsync(snapshot, request, CancellationToken.None);
    }

    private static Task<FindSignaturesResult> AskAsync(TestWorkspace workspace, FindSignatures request) =>
        FindSignaturesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);

    private static string Show(FindSignaturesResult result) => result.Overloads.Count == 0
        ? $"{result.Resolution.Status}: {result.Resolution.Note}"
        : string.Join('\n', result.Overloads.Select(Show));

    private static string Show(Overload overload) =>
        $"{(overload.Chosen == true ? '>' : ' ')} {overload.Signature}{(overload.At is null ? "" : " @" + overload.At)}";
}
