using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class AssessImpactTests
{
    private const string Attributes =
        """

        class FactAttribute : System.Attribute { } class SlowFactAttribute : FactAttribute { } class TestMethodAttribute : System.Attribute { } class TestCaseAttribute(int x) : System.Attribute { public int X => x; }
        class SetUpAttribute : System.Attribute { }
        """;

    [Fact]
    public async Task A_member_reaches_its_callers_at_any_distance()
    {
        var result = await AskAsync(
            """
            class A { public virtual void Run() { } void Use() => Run(); }
            class B : A { public override void Run() { } }
            class C { void One(A a) => a.Run(); void Two() => One(null!); void Three() => Two(); }
            """,
            new AssessImpact { Symbol = "A.Run" });
        Assert.Equal(["M:B.Run 1"], Text(result.Implementations));
        Assert.Equal(["M:A.Use 1", "M:C.One(A) 1", "M:C.Two 2 M:C.One(A)", "M:C.Three 3 M:C.Two"], Text(result.Callers));
        Assert.Equal(new ImpactCounts(1, 0, 4, 0, 1), result.Counts);
        Assert.Equal(new ReachedProject("Test", 5, 0), Assert.Single(result.Projects));
        Assert.Null(result.Stopped);
    }

    [Fact]
    public async Task Depth_and_limit_cut_but_counts_say_how_much_there_is()
    {
        const string Code = "class C { void Low() { } void One() => Low(); void Two() => One(); void Three() => Two(); }";
        var result = await AskAsync(Code, new AssessImpact { Symbol = "Low", Depth = 2 });
        Assert.Equal(["M:C.One 1", "M:C.Two 2 M:C.One"], Text(result.Callers));
        result = await AskAsync(Code, new AssessImpact { Symbol = "Low", Limit = 1 });
        Assert.Equal((1, 3), (result.Callers.Count, result.Counts.Callers));
    }

    [Fact]
    public async Task Each_page_has_the_next_of_each_kind()
    {
        using var workspace = TestWorkspace.Of(
            """
            class A { public virtual void Run() { } }
            class B : A { public override void Run() { } }
            class C : A { public override void Run() { } }
            class D { void One(A a) => a.Run(); void Two(A a) => a.Run(); void Three(A a) => a.Run(); }
            """);
        var request = new AssessImpact { Symbol = "A.Run", Limit = 2 };
        var first = await AssessImpactQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal(["M:B.Run 1"], Text(first.Implementations));
        Assert.Equal(["M:D.One(A) 1"], Text(first.Callers));
        var rest = await AssessImpactQuery.RunAsync(workspace.Snapshot, request with { Limit = 10, Cursor = first.Answer.Cursor }, CancellationToken.None);
        Assert.Equal(["M:C.Run 1"], Text(rest.Implementations));
        Assert.Equal(["M:D.Two(A) 1", "M:D.Three(A) 1"], Text(rest.Callers));
        Assert.Equal((first.Counts, 5), (rest.Counts, first.Answer.CutFrom));
    }

    [Fact]
    public async Task A_type_reaches_who_names_it_and_who_uses_its_members()
    {
        var result = await AskAsync(
            """
            class A { public int Size { get; set; } void Own() => Size = 1; public class Inner { A? a; } }
            class B : A { }
            class C { A? field; object Make() => new A(); int Use() => Give().Size; static A Give() => null!; void Far() => Use(); }
            """,
            new AssessImpact { Symbol = "A" });
        Assert.Equal(["T:B 1"], Text(result.Implementations));
        Assert.Equal(["F:C.field 1", "M:B.#ctor 1", "M:C.Give 1", "M:C.Make 1", "M:C.Use 1"], Text(result.Users).Order(StringComparer.Ordinal));
        Assert.Equal(["M:C.Far 2 M:C.Use"], Text(result.Callers));
    }

    [Fact]
    public async Task Tests_are_known_by_their_attributes()
    {
        var result = await AskAsync(
            """
            class A { public static void Low() { } public static void Middle() => Low(); }
            class Xunit { [Fact] public void One() => A.Low(); [SlowFact] public void Two() => A.Middle(); public void No() => A.Low(); [Fact] public void Other() { } }
            class Nunit { [TestCase(1)] public void Three() => A.Low(); }
            class Mstest { [TestMethod] public void Four() { void Local() => A.Low(); Local(); } }
            class Unrestored { [TUnit.Core.Test] public void Five() => A.Low(); }
            """ + Attributes,
            new AssessImpact { Symbol = "A.Low" });
        Assert.Equal(
            ["M:Xunit.One 1", "M:Nunit.Three 1", "M:Mstest.Four 1", "M:Unrestored.Five 1", "M:Xunit.Two 2 M:A.Middle"],
            Text(result.Tests));
        Assert.Equal(new ReachedProject("Test", 7, 5), Assert.Single(result.Projects));
    }

    [Fact]
    public async Task A_set_up_reaches_the_tests_of_its_type_and_of_those_that_derive_from_it()
    {
        var result = await AskAsync(
            """
            class A { public static int Low() => 1; public static int Data() => 1; }
            class Base { int made = A.Low(); }
            class Tests : Base { [Fact] public void One() { } }
            class Other { [SetUp] public void Prepare() => A.Low(); [TestMethod] public void Two() { } }
            class Third { [Fact] public void No() { } }
            """ + Attributes,
            new AssessImpact { Symbol = "A.Low" });
        Assert.Equal(["M:Other.Two 2 M:Other.Prepare", "M:Tests.One 3 M:Base.#ctor"], Text(result.Tests));
    }

    [Fact]
    public async Task Data_that_a_test_names_reaches_it()
    {
        var result = await AskAsync(
            """
            class Tests { static int Low() => 1; public static object Data() => Low(); [Fact, Member(nameof(Data))] public void One() { } }
            class MemberAttribute(string name) : System.Attribute { public string Name => name; }
            """ + Attributes,
            new AssessImpact { Symbol = "Tests.Low" });
        Assert.Equal(["M:Tests.One 2 M:Tests.Data"], Text(result.Tests));
    }

    [Fact]
    public async Task Projects_are_counted_and_ranked()
    {
        using var workspace = TestWorkspace.Of(
            """
            //- /Lib/A.cs
            public class A { public static void Low() { } void Near() => Low(); }
            //- /App/B.cs
            class B { void One() => A.Low(); void Two() => One(); [Fact] void Three() => One(); }
            class FactAttribute : System.Attribute { }
            //- /Other/C.cs
            class C { }
            """,
            "App -> Lib",
            "Other -> Lib");
        var result = await AssessImpactQuery.RunAsync(workspace.Snapshot, new AssessImpact { Symbol = "A.Low" }, CancellationToken.None);
        Assert.Equal([new ReachedProject("App", 3, 1), new ReachedProject("Lib", 1, 0)], result.Projects);
        Assert.Equal(2, result.Counts.Projects);
    }

    [Fact]
    public async Task What_nothing_depends_on_reaches_nothing()
    {
        var result = await AskAsync("interface I { void Lonely(); }", new AssessImpact { Symbol = "Lonely" });
        Assert.Equal(new ImpactCounts(0, 0, 0, 0, 0), result.Counts);
        Assert.True(result.Answer.Complete);
    }

    private static string[] Text(IEnumerable<ReachedSymbol> all) =>
        [.. all.Select(one => $"{one.Symbol.Id} {one.Distance}{(one.Through is null ? "" : " " + one.Through)}")];

    private static async Task<AssessImpactResult> AskAsync(string code, AssessImpact request)
    {
        using var workspace = TestWorkspace.Of(code);
        return await AssessImpactQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
    }
}
