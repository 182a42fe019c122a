using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Unused;

public sealed class DoubtTests
{
    private const string Used = "\nclass FactAttribute : System.Attribute { }";

    [Theory]
    [InlineData("class C { [Fact] void Test() { } void X() { } }", Confidence.High)]
    [InlineData("public class C { public void X() { } }", Confidence.Low)]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Elsewhere\")] class C { [Fact] void Test() { } internal void X() { } }", Confidence.Low)]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Test\")] class C { [Fact] void Test() { } internal void X() { } }", Confidence.High)]
    [InlineData("class OddAttribute : System.Attribute { } class C { [Fact] void Test() { } [Odd] void X() { } }", Confidence.Low)]
    [InlineData("class OddAttribute : System.Attribute { } [Odd] class C { [Fact] void Test() { } void X() { } }", Confidence.Low)]
    [InlineData("class C { [Fact] void Test() { } [System.Obsolete] void X() { } }", Confidence.High)]
    [InlineData("class C { [Fact] object Test() => \"call X here\"; void X() { } }", Confidence.Low)]
    [InlineData("class C { [Fact] object Test() => $\"call X {1}\"; void X() { } }", Confidence.Low)]
    [InlineData("class C { [Fact] object Test() => \"call XY here\"; void X() { } }", Confidence.High)]
    [InlineData("class C { [Fact] void Test(dynamic d) => d.X(); void X() { } }", Confidence.Low)]
    [InlineData("class C { [Fact] void Test()\n{\n#if NEVER\nX();\n#endif\n} void X() { } }", Confidence.Low)]
    [InlineData("/// <summary>Not <see cref=\"X\"/>.</summary>\nclass C { [Fact] void Test() { } void X() { } }", Confidence.Medium)]
    [InlineData("class C { [Fact] void Test() { } public int X { get; set; } }", Confidence.Medium)]
    [InlineData("class C { [Fact] void Test() { } int X { get; set; } }", Confidence.High)]
    [InlineData("class C { [Fact] void Test() { } static object X = System.Console.ReadLine(); }", Confidence.Medium)]
    [InlineData("struct C { [Fact] void Test() { } int X; }", Confidence.Medium)]
    [InlineData("class C { [Fact] void Test() { } public virtual void X() { } } class D : C { [Fact] void Other() { } public override void X() { } }", Confidence.Medium)]
    [InlineData("interface I { void X(); } class C : I { [Fact] void Test(I i) { } public void X() { } }", Confidence.Medium)]
    [InlineData("class C { [Fact] object Test() => typeof(C).GetMethods(); void X() { } }", Confidence.Low)]
    [InlineData("class C { [Fact] void Test() => Look(typeof(C)); static void Look(System.Type type) { } static void X() { } }", Confidence.Medium)]
    [InlineData("class C { [Fact] object Test() => typeof(C).Name; static void X() { } }", Confidence.High)]
    [InlineData("class C { [Fact] void Test() { } static void X(string text) { } void Other() { } }", Confidence.High)]
    [InlineData("class X { } class C { [Fact] object Test() => typeof(C).Assembly.GetTypes(); }", Confidence.Medium)]
    [InlineData("interface I { } class X : I { } class C { [Fact] object Test() => typeof(I).Assembly.GetTypes(); }", Confidence.Low)]
    [InlineData("class C { [Fact] void Test() { } public void Y() => X(); void X() { } } public class D { void Z(C c) => c.Y(); }", Confidence.High)]
    [InlineData("public class C { public void Y() => X(); void X() { } }", Confidence.Low)]
    public async Task What_speaks_against_it_lowers_the_confidence(string code, Confidence confidence)
    {
        using var workspace = TestWorkspace.Of(code + Used);
        var result = await FindUnusedQuery.RunAsync(workspace.Snapshot, new FindUnused { Confidence = Confidence.Low }, CancellationToken.None);
        var all = result.Unused.Where(one => one.Symbol.Id!.Contains(".X", StringComparison.Ordinal) || one.Symbol.Id.EndsWith(":X", StringComparison.Ordinal)).ToArray();
        // Where what holds it is as doubtful, only that is listed.
        Assert.Equal(confidence, (all.FirstOrDefault() ?? Assert.Single(result.Unused, one => one.Symbol.Id == "T:C")).Confidence);
    }

    [Fact]
    public async Task What_only_tests_use_is_not_sure_and_helpers_of_tests_are_used()
    {
        const string Code =
            """
            //- /Lib/A.cs
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Tests")]
            class A { [Export] void Begin() { } internal void X() => Y(); void Y() { } void Z() { } }
            class ExportAttribute : System.Attribute { }
            //- /Tests/B.cs
            class B { [Fact] void Test(A a) => Help(a); void Help(A a) => a.X(); void Alone() { } }
            class FactAttribute : System.Attribute { }
            """;
        using var workspace = TestWorkspace.Of(Code, "Tests -> Lib");
        var projects = workspace.Projects.Select(one => one.File.EndsWith("Tests.csproj", StringComparison.Ordinal) ? one with { IsTest = true } : one);
        var result = await FindUnusedQuery.RunAsync(TestWorkspace.BuildOf(workspace.Target, [.. projects]), new FindUnused(), CancellationToken.None);
        Assert.Equal(
            ["M:A.Z High no code uses it", "M:B.Alone High no code uses it", "M:A.X Medium only tests use it", "M:A.Y Medium only tests use it"],
            result.Unused.Select(one => $"{one.Symbol.Id} {one.Confidence} {one.Reason}"));
    }

    [Theory]
    [InlineData(true, "Low whoever references Lib can")]
    [InlineData(false, "Medium it is public, and Lib can be referenced")]
    public async Task What_a_package_offers_others_may_use(bool isPacked, string doubt)
    {
        const string Code =
            """
            //- /Lib/A.cs
            public class A { public void Used() { } public void Tested() => Inner(); void Inner() { } public void Alone() { } }
            //- /App/B.cs
            class B { [Export] void Begin(A a) => a.Used(); }
            class ExportAttribute : System.Attribute { }
            //- /Tests/C.cs
            class C { [Fact] void Test(A a) => a.Tested(); }
            class FactAttribute : System.Attribute { }
            """;
        using var workspace = TestWorkspace.Of(Code, "App -> Lib", "Tests -> Lib");
        var projects = workspace.Projects.Select(one => one with { IsTest = one.File.EndsWith("Tests.csproj", StringComparison.Ordinal), IsPacked = isPacked });
        var result = await FindUnusedQuery.RunAsync(TestWorkspace.BuildOf(workspace.Target, [.. projects]), new FindUnused { Confidence = Confidence.Low }, CancellationToken.None);
        var alone = Assert.Single(result.Unused, one => one.Symbol.Id == "M:A.Alone");
        Assert.Equal(doubt, $"{alone.Confidence} {alone.Reason.Replace("no code uses it; but ", "", StringComparison.Ordinal)}");
        // What a package is for is used when tests use it.
        Assert.Equal(isPacked ? [] : ["M:A.Inner", "M:A.Tested"], result.Unused.Select(one => one.Symbol.Id!).Where(id => id != "M:A.Alone").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Code_that_looks_for_code_finds_none_of_projects_that_it_has_nothing_to_do_with()
    {
        const string Code =
            """
            //- /Lib/A.cs
            public class Finder { public object Find(object one) => one.GetType().Assembly.GetTypes(); }
            //- /App/B.cs
            class B { [Fact] object Test(Finder finder) => finder.Find(this); class Found { } }
            class FactAttribute : System.Attribute { }
            //- /Other/C.cs
            class C { [Fact] void Test() { } class Unfound { } }
            class FactAttribute : System.Attribute { }
            """;
        using var workspace = TestWorkspace.Of(Code, "App -> Lib");
        var result = await FindUnusedQuery.RunAsync(workspace.Snapshot, new FindUnused(), CancellationToken.None);
        Assert.Equal(["C.Unfound High", "B.Found Medium"], result.Unused.Select(one => $"{one.Symbol.Id!.Split(':', '@')[1]} {one.Confidence}"));
    }
}
