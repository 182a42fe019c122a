using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests;

/// <summary>Which namespaces depend on which.</summary>
public sealed class NamespaceDependenciesTests
{
    private const string Library =
        """
        //- /Lib/Types.cs
        namespace Lib.Types
        {
            public class Color { public static int Red; public Color Mixed => this; public class Shade { } }
            public class MarkAttribute : System.Attribute { }
            public static class Maths { public static int Twice(int i) => 2 * i; public const int Pi = 3; }
            public static class Extensions { public static int Half(this int i) => i / 2; }
            public class Box<T> { }
            public delegate void Change();
        }

        """;

    [Theory]
    [InlineData("Color field;", "Color")]
    [InlineData("Lib.Types.Color field;", "Color")]
    [InlineData("global::Lib.Types.Color field;", "Color")]
    [InlineData("int M() { return Color.Red; }", "Color")]
    [InlineData("int M() { return Lib.Types.Color.Red; }", "Color")]
    [InlineData("Color Color; int M() { return Color.Red; }", "Color")]
    [InlineData("void M() { var c = new Color(); }", "Color")]
    [InlineData("void M(object o) { if (o is Color or Box<int>) { } }", "Box Color")]
    [InlineData("string M() => nameof(Color);", "Color")]
    [InlineData("Color.Shade field;", "Color Shade")]
    [InlineData("Box<Color> field;", "Box Color")]
    [InlineData("System.Collections.Generic.List<Color[]> field;", "Color")]
    [InlineData("event Change Changed;", "Change")]
    [InlineData("[Mark] void M() { }", "MarkAttribute")]
    [InlineData("[MarkAttribute] void M() { }", "MarkAttribute")]
    [InlineData("int M() => 4.Half();", "Extensions")]
    [InlineData("int M() => Twice(4) + Pi;", "Maths", "using static Lib.Types.Maths;")]
    [InlineData("int M() => Maths.Twice(4);", "Maths")]
    [InlineData("Paint field;", "Color", "using Paint = Lib.Types.Color;")]
    [InlineData("Paints field;", "Box Color", "using Paints = Lib.Types.Box<Lib.Types.Color>;")]
    [InlineData("int M() { System.Func<int> f = () => Color.Red; return f(); }", "Color")]
    [InlineData("int M() { return ((System.Func<int, int>)(i => i.Half()))(4) + 4.Half(); }", "Extensions")]
    [InlineData("int M(User Color) { return Color.Red; } int Red;", "")]
    [InlineData("int M() { var Color = new User(); return Color.Red; } int Red;", "")]
    [InlineData("User Color; int M() { return Color.Red; } int Red;", "")]
    [InlineData("User Color; User M() { return new User { Color = null }; }", "")]
    [InlineData("int M<Color>(Color c) { Color d = c; return d.GetHashCode(); }", "")]
    [InlineData("int M() { int Color() => 1; return Color(); }", "")]
    [InlineData("int Color; int M() => Color;", "")]
    [InlineData("/// <see cref=\"Color\"/>\nint field;", "")]
    [InlineData("object M() { int Half = 3; return Half; }", "")]
    [InlineData("string Half() => \"Color\"; void M() => Half();", "")]
    public async Task What_code_names_it_depends_on(string member, string used, string usings = "")
    {
        using var workspace = TestWorkspace.Of(Library + $"//- /App/Use.cs\nusing Lib.Types;\n{usings}\nnamespace App {{ class User {{ {member} }} }}\n", "App -> Lib");
        var result = await AskAsync(workspace.Snapshot, new FindDependencies { Of = DependencyLevel.Namespaces });
        var count = used.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.Equal(count == 0 ? [] : [$"App -> Lib.Types {count}"], result.Edges.Select(TextOf));
        Assert.True(result.Answer.Complete);
    }

    [Fact]
    public async Task Each_pair_of_types_counts_once()
    {
        using var workspace = TestWorkspace.Of(
            Library + """
            //- /App/One.cs
            using Lib.Types;
            namespace App { partial class One { Color a; Color b; void M(Color c) => M(new Color()); } class Two { Color a; Box<int> b; } }
            //- /App/Rest.cs
            using Lib.Types;
            namespace App { partial class One { Color d; } }
            """, "App -> Lib");
        Assert.Equal(["App -> Lib.Types 3"], (await AskAsync(workspace.Snapshot, new FindDependencies { Of = DependencyLevel.Namespaces })).Edges.Select(TextOf));
    }

    [Fact]
    public async Task Nodes_say_what_a_namespace_declares()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /App/One.cs
            namespace A { partial class One { class Inner { } } namespace B { enum Two { } } }
            class Outside { A.B.Two two; }
            //- /App/Rest.cs
            namespace A { partial class One { } }
            """);
        var result = await AskAsync(workspace.Snapshot, new FindDependencies { Of = DependencyLevel.Namespaces });
        Assert.Equal([("(global)", 1, 1), ("A", 2, 2), ("A.B", 1, 1)], result.Nodes.Select(node => (node.Name, node.Files!.Value, node.Types!.Value)));
        Assert.Equal(["(global) -> A.B 1"], result.Edges.Select(TextOf));
        Assert.All(result.Nodes, node => Assert.Equal("namespace", node.Kind));
    }

    [Fact]
    public async Task Namespaces_that_need_each_other_are_a_cycle()
    {
        using var workspace = TestWorkspace.Of(
            """
            namespace A { class One { B.Two two; } }
            namespace B { class Two { C.Three three; A.One one; } class More { C.Three three; } }
            namespace C { class Three { A.One one; } }
            namespace D { class Four { A.One one; } }
            """);
        var result = await AskAsync(workspace.Snapshot, new FindDependencies { Of = DependencyLevel.Namespaces });
        Assert.Equal(["B -> C 2", "A -> B 1", "B -> A 1", "C -> A 1", "D -> A 1"], result.Edges.Select(TextOf));
        var cycle = Assert.Single(result.Cycles);
        Assert.Equal(["A", "B", "C"], cycle.Members);
        Assert.Equal(["A", "B"], cycle.Shortest);
    }

    [Theory]
    [InlineData("App", "App -> Lib.Types 1", "App.Inner -> App 1")]
    [InlineData("App.Inner", "App.Inner -> App 1")]
    [InlineData("Main", "App -> Lib.Types 1", "App.Inner -> App 1")]
    [InlineData("Main/Main.csproj", "App -> Lib.Types 1", "App.Inner -> App 1")]
    [InlineData("Lib")]
    public async Task A_scope_is_where_dependencies_begin(string scope, params string[] edges)
    {
        using var workspace = TestWorkspace.Of(
            Library + """
            //- /Main/Use.cs
            namespace App { class One { Lib.Types.Color c; } namespace Inner { class Two { One one; } } }
            //- /Other/Use.cs
            namespace Apparent { class Three { Lib.Types.Color c; } }
            """, "Main -> Lib", "Other -> Lib");
        var result = await AskAsync(workspace.Snapshot, new FindDependencies { Of = DependencyLevel.Namespaces, Scope = scope });
        Assert.Equal(edges, result.Edges.Select(TextOf));
    }

    [Fact]
    public async Task A_scope_that_there_is_not_is_refused()
    {
        using var workspace = TestWorkspace.Of("namespace A { class One { } }");
        var refused = await Assert.ThrowsAsync<RequestException>(
            () => AskAsync(workspace.Snapshot, new FindDependencies { Of = DependencyLevel.Namespaces, Scope = "Shop" }));
        Assert.Equal(ErrorCode.InvalidParameters, refused.Error.Code);
    }

    [Fact]
    public async Task What_takes_too_long_is_answered_in_part_and_goes_on_when_asked_again()
    {
        const int Files = 40;
        using var workspace = TestWorkspace.Of(string.Concat(Enumerable.Range(0, Files).Select(i =>
            $"//- /App/File{i}.cs\nnamespace N{i} {{ class C {{ N{(i + 1) % Files}.C next; }} }}\n")));
        var request = new FindDependencies { Of = DependencyLevel.Namespaces, Limit = Limit.Max };
        var part = await AskAsync(workspace.Snapshot, request, milliseconds: Files / 2);
        Assert.InRange(part.Edges.Count, 1, Files - 1);
        Assert.Equal(GapReason.TookTooLong, Assert.Single(part.Answer.Gaps!).Reason);
        var rest = await AskAsync(workspace.Snapshot, request, milliseconds: Files);
        Assert.Equal((Files, true), (rest.Edges.Count, rest.Answer.Complete));
    }

    [Fact]
    public async Task A_question_that_is_cancelled_ends()
    {
        using var workspace = TestWorkspace.Of(Library);
        using var cancelled = new CancellationTokenSource();
        var time = new SoonEnough(TimeSpan.MaxValue, TimeProvider.System);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FindDependenciesQuery.RunAsync(
            workspace.Snapshot, new FindDependencies { Of = DependencyLevel.Namespaces }, () => { cancelled.Cancel(); return time; }, cancelled.Token));
    }

    [Fact]
    public async Task As_text_weights_stand_at_the_edges()
    {
        using var workspace = TestWorkspace.Of("namespace A { class One { B.Two two; } } namespace B { class Two { } }");
        var request = new FindDependencies { Of = DependencyLevel.Namespaces, Format = GraphFormat.Mermaid };
        Assert.Equal("flowchart LR\n  n0[\"A\"]\n  n1[\"B\"]\n  n0 -->|1| n1\n", (await AskAsync(workspace.Snapshot, request)).Text);
        var dot = await AskAsync(workspace.Snapshot, request with { Format = GraphFormat.Dot });
        Assert.Equal("digraph namespaces {\n  rankdir=LR;\n  n0 [label=\"A\"];\n  n1 [label=\"B\"];\n  n0 -> n1 [label=1];\n}\n", dot.Text);
    }

    private static Task<FindDependenciesResult> AskAsync(Snapshot snapshot, FindDependencies request, int? milliseconds = null)
    {
        var time = milliseconds is { } some
            ? new SoonEnough(TimeSpan.FromMilliseconds(some), new PassingTime())
            : new SoonEnough(TimeSpan.MaxValue, TimeProvider.System);
        return FindDependenciesQuery.RunAsync(snapshot, request, () => time, CancellationToken.None);
    }

    private static string TextOf(DependencyEdge edge) => $"{edge.From} -> {edge.To} {edge.Weight}";
}
