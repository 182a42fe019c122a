using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Inheritance;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindImplementationsTests
{
    [Fact]
    public Task An_interface_is_implemented_at_any_distance() => InheritanceCheck.FindsAsync(
        """
        interface IRu$$n { }
        interface [|IFast|] : IRun { }
        class [|Car|] : IFast { }
        class [|Racer|] : Car { }
        struct [|Bike|] : System.IDisposable, IRun { public void Dispose() { } }
        record [|Boat|](int Size) : IRun;
        class Other { IRun? run; }
        """);

    [Fact]
    public async Task How_each_is_one_and_through_which_is_said()
    {
        var result = await InheritanceCheck.AskAsync(
            """
            interface IRu$$n { }
            interface IFast : IRun { }
            abstract class Car : IFast { }
            class Racer : Car { }
            """);
        Assert.Equal(
            ["T:IFast Derives", "T:Car Implements abstract through T:IFast", "T:Racer Implements through T:Car"],
            result.Implementations.Select(InheritanceCheck.Text));
    }

    [Fact]
    public Task A_class_has_derived_ones_also_under_another_name() => InheritanceCheck.FindsAsync(
        """
        //- /Lib/A.cs
        namespace Deep { public class Ba$$se<T> { } }
        //- /App/Usings.cs
        global using Everywhere = Deep.Base<int>;
        //- /App/B.cs
        using Here = Deep.Base<string>;
        class [|One|] : Here { }
        class [|Two|] : Everywhere { }
        class [|Three|]<T> : global::Deep.Base<T[]> { }
        class [|Four|] : Three<int> { }
        class Here2 : System.Collections.Generic.List<Here> { }
        """,
        "App -> Lib");

    [Fact]
    public Task A_partial_type_is_one_whichever_part_says_its_base() => InheritanceCheck.FindsAsync(
        """
        //- /A.cs
        interface IRu$$n { }
        partial class [|Car|] { }
        //- /B.cs
        partial class Car : IRun { }
        //- /C.cs
        file class [|Hidden|] : IRun { }
        class Outer { class [|Inner|] : IRun { } }
        //- /D.cs
        file class [|Hidden|] : IRun { }
        """);

    [Fact]
    public Task A_member_of_an_interface_is_implemented_in_every_way() => InheritanceCheck.FindsAsync(
        """
        interface IRun { void R$$un() { } }
        interface IFast : IRun { void IRun.[|Run|]() { } }
        class Plain : IRun { public virtual void [|Run|]() { } }
        class Silent : IRun { void IRun.[|Run|]() { } public void Run() { } }
        class Default : IRun { }
        class Later : Plain { public override void [|Run|]() { } }
        class Hiding : Plain { public new void Run() { } }
        class Base { public void [|Run|]() { } }
        class Inheriting : Base, IRun { }
        abstract class Open : IRun { public abstract void [|Run|](); }
        class Closed : Open { public override void [|Run|]() { } }
        """);

    [Fact]
    public async Task A_member_that_is_inherited_says_for_which_type_it_implements()
    {
        var result = await InheritanceCheck.AskAsync(
            """
            interface IRun { void R$$un(); }
            class Base { public void Run() { } }
            class Inheriting : Base, IRun { }
            """);
        Assert.Equal("M:Base.Run Implements for T:Inheriting", InheritanceCheck.Text(Assert.Single(result.Implementations)));
    }

    [Fact]
    public Task A_member_of_a_generic_interface_is_implemented_for_each_argument() => InheritanceCheck.FindsAsync(
        """
        interface ITake<T> { void Ta$$ke(T one); T? Last { get; } }
        class Both : ITake<int>, ITake<string>
        {
            public void [|Take|](int one) { }
            void ITake<string>.[|Take|](string one) { }
            public int Last => 1;
            string? ITake<string>.Last => null;
        }
        class Any<T> : ITake<T> { public void [|Take|](T one) { } public void Take(object one) { } public T? Last => default; }
        """);

    [Fact]
    public Task Properties_indexers_and_events_are_implemented() => InheritanceCheck.FindsAsync(
        """
        interface IBox { int $$this[int i] { get; } }
        class Box : IBox { public int [|this|][int i] => i; }
        class Secret : IBox { int IBox.[|this|][int i] => i; }
        """);

    [Fact]
    public Task An_event_is_implemented() => InheritanceCheck.FindsAsync(
        """
        interface IBell { event System.Action Ra$$ng; }
        class Bell : IBell { public event System.Action? [|Rang|]; }
        class Quiet : IBell { event System.Action IBell.[|Rang|] { add { } remove { } } }
        """);

    [Fact]
    public Task A_positional_property_implements_and_overrides() => InheritanceCheck.FindsAsync(
        """
        interface ISized { int Si$$ze { get; } }
        record Box(int [|Size|]) : ISized;
        abstract record Shape : ISized { public abstract int [|Size|] { get; init; } }
        record Square(int [|Size|]) : Shape;
        """);

    [Fact]
    public Task Static_abstract_members_and_operators_are_implemented() => InheritanceCheck.FindsAsync(
        """
        interface IAdd<T> where T : IAdd<T> { static abstract T operator $$+(T a, T b); }
        struct Money : IAdd<Money> { public static Money operator [||]+(Money a, Money b) => a; }
        struct Time : IAdd<Time> { static Time IAdd<Time>.operator [||]+(Time a, Time b) => a; }
        """);

    [Fact]
    public Task Overrides_are_found_along_the_chain_with_other_return_types() => InheritanceCheck.FindsAsync(
        """
        abstract class Shape { public abstract Shape Co$$py(); public void Copy(int times) { } }
        class Square : Shape { public override Square [|Copy|]() => this; }
        class Red : Square { public sealed override Red [|Copy|]() => this; }
        class Blue : Square { public new Shape Copy() => this; }
        """);

    [Fact]
    public async Task An_override_says_which_one_it_replaces()
    {
        var result = await InheritanceCheck.AskAsync(
            """
            class A { public virtual int Si$$ze => 1; }
            class B : A { public override int Size => 2; }
            class C : B { public override int Size => 3; }
            """);
        Assert.Equal(["P:B.Size Overrides", "P:C.Size Overrides through P:B.Size"], result.Implementations.Select(InheritanceCheck.Text));
    }

    [Fact]
    public async Task A_member_also_says_what_it_implements_itself()
    {
        var result = await InheritanceCheck.AskAsync(
            """
            interface IRun { void Run(); }
            class A : IRun { public virtual void Run() { } }
            class B : A { public override void R$$un() { } }
            """);
        Assert.Empty(result.Implementations);
        Assert.True(result.Answer.Complete);
        Assert.Equal(["M:A.Run", "M:IRun.Run"], result.Above!.Select(above => above.Id).Order());
    }

    [Fact]
    public Task What_can_have_no_others_has_none() => InheritanceCheck.FindsAsync("sealed class A { public void R$$un() { } } class B { public void Run() { } }");

    [Fact]
    public async Task A_limit_cuts_and_says_from_how_many()
    {
        using var workspace = TestWorkspace.Of("interface I { } class A : I { } class B : I { } class C : I { }");
        var result = await FindImplementationsQuery.RunAsync(workspace.Snapshot, new FindImplementations { Symbol = "I", Limit = 2 }, CancellationToken.None);
        Assert.Equal((2, 3), (result.Implementations.Count, result.Answer.CutFrom));
    }
}
