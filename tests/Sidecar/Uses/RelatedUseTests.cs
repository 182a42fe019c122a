using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Uses;

/// <summary>Uses of what a member overrides, implements or stands for are counted apart, with ids.</summary>
public sealed class RelatedUseTests
{
    [Fact]
    public async Task Uses_through_an_interface_are_counted_apart()
    {
        var result = await UseCheck.AskAsync(
            """
            interface IRun { void Run(); }
            class A : IRun { public void R$$un() { } }
            class User { void Use(IRun i, A a) { i.Run(); a.Run(); } }
            """);
        Assert.Single(result.References);
        Assert.Equal(["M:IRun.Run 1"], RelatedOf(result));
    }

    [Fact]
    public async Task Uses_of_an_implementation_are_counted_apart_from_those_of_the_interface()
    {
        var result = await UseCheck.AskAsync(
            """
            interface IRun { void R$$un(); }
            class A : IRun { public void Run() { } }
            class B : A { }
            class User { void Use(IRun i, A a, B b) { i.Run(); a.Run(); b.Run(); } }
            """);
        Assert.Single(result.References);
        Assert.Equal(["M:A.Run 2"], RelatedOf(result));
    }

    [Fact]
    public async Task Uses_of_an_explicit_implementation_go_through_the_interface()
    {
        var result = await UseCheck.AskAsync(
            """
            interface IRun { void Run(); }
            class A : IRun { void IRun.R$$un() { } }
            class User { void Use(IRun i) { i.Run(); } }
            """);
        Assert.Empty(result.References);
        Assert.Equal(["M:IRun.Run 1"], RelatedOf(result));
    }

    [Fact]
    public async Task Uses_along_a_chain_of_overrides_are_counted_apart()
    {
        var result = await UseCheck.AskAsync(
            """
            class A { public virtual int Size => 1; }
            class B : A { public override int Si$$ze => 2; }
            class C : B { public override int Size => base.Size; }
            class User { void Use(A a, B b, C c) { _ = a.Size + b.Size + c.Size + c.Size; } }
            """);
        Assert.Equal(2, result.References.Count);
        Assert.Equal(["P:C.Size 2", "P:A.Size 1"], RelatedOf(result));
    }

    [Fact]
    public async Task Siblings_are_not_related()
    {
        var result = await UseCheck.AskAsync(
            """
            class A { public virtual void Run() { } }
            class B : A { public override void R$$un() { } }
            class C : A { public override void Run() { } }
            class User { void Use(C c) { c.Run(); } }
            """);
        Assert.Empty(result.References);
        Assert.Null(result.Related);
    }

    [Fact]
    public async Task Hidden_members_are_not_related()
    {
        var result = await UseCheck.AskAsync(
            """
            class A { public void R$$un() { } }
            class B : A { public new void Run() { } void Use() => Run(); }
            """);
        Assert.Empty(result.References);
        Assert.Null(result.Related);
    }

    [Fact]
    public async Task A_positional_property_and_its_parameter_are_related()
    {
        var result = await UseCheck.AskAsync(
            """
            record Point(int X$$, int Y);
            class User { void Use(Point p) { _ = p.X; _ = new Point(X: 1, Y: 2); _ = p with { X = 3 }; _ = p is { X: 4 }; } }
            """);
        Assert.Equal(4, result.References.Count + result.Related!.Sum(r => r.Count));
        Assert.True(result.References.Count is 1 or 3);
    }

    [Fact]
    public async Task Relations_reach_into_other_projects()
    {
        var result = await UseCheck.AskAsync(
            """
            //- /Lib/A.cs
            public class A { public virtual void R$$un() { } }
            //- /App/B.cs
            class B : A { public override void Run() { } void Use() => Run(); }
            """,
            "App -> Lib");
        Assert.Empty(result.References);
        Assert.Equal(["M:B.Run 1"], RelatedOf(result));
    }

    [Fact]
    public async Task Implementations_of_generic_interfaces_are_related()
    {
        var result = await UseCheck.AskAsync(
            """
            interface ITake<T> { void Ta$$ke(T x); }
            class A : ITake<int> { public void Take(int x) { } }
            class User { void Use(ITake<string> i, A a) { i.Take(""); a.Take(1); } }
            """);
        Assert.Single(result.References);
        Assert.Equal(["M:A.Take(System.Int32) 1"], RelatedOf(result));
    }

    private static IEnumerable<string> RelatedOf(FindReferencesResult result) => result.Related!.Select(r => $"{r.Id} {r.Count}");
}
