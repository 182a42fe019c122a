using Xunit;

namespace Sidecar.Server.Tests.Uses;

/// <summary>Where an object is made, named or not.</summary>
public sealed class CreationTests
{
    private const string Made = "public class Made { public Ma$$de(int x) { } }\n";

    [Theory]
    [InlineData("Made a = [|new|](1);")]
    [InlineData("Made A => [|new|](1);")]
    [InlineData("Made? a = true ? [|new|](1) : null;")]
    [InlineData("Made[] a = { [|new|](1) };")]
    [InlineData("Made[] a = [[|new|](1)];")]
    [InlineData("System.Collections.Generic.List<Made> a = [[|new|](1)];")]
    [InlineData("Made Run() { return [|new|](1); }")]
    [InlineData("Made Run(int i) => i switch { 1 => [|new|](1), _ => ([|new|](2)) };")]
    [InlineData("System.Func<Made> a = () => [|new|](1);")]
    [InlineData("object a = (Made)[|new|](1);")]
    [InlineData("void Take(Made m) { Take([|new|](1)); m = [|new|](2); }")]
    [InlineData("System.Collections.Generic.IEnumerable<Made> Run() { yield return [|new|](1); }")]
    [InlineData("void Take(Made m) { m ??= [|new|](2); _ = m ?? [|new|](3); }")]
    [InlineData("Made a = [|new|] /* made */ (1);")]
    [InlineData("Made a = [|new|] // made\n (1);")]
    public Task A_creation_without_a_name_is_a_use(string member) => UseCheck.FindsAsync(Made + $"class A {{ {member} }}\n");

    [Theory]
    [InlineData("class A { void Run() => Take.It([|new|](1)); }", "class Take { public static void It(Made m) { } }")]
    [InlineData("class A { void Run(Holder h) => h.One = [|new|](1); }", "class Holder { public Made? One; }")]
    [InlineData("class A { Holder h = new() { One = [|new|](1), Many = { [|new|](2) } }; }", "class Holder { public Made? One; public Bag Many = new(); } class Bag : System.Collections.Generic.List<Made> { }")]
    [InlineData("class A { Bag bag = [[|new|](1)]; }", "class Bag : System.Collections.Generic.List<Made> { }")]
    [InlineData("class A { Bag Run() => [[|new|](1)]; }", "class Bag : System.Collections.Generic.List<Made> { }")]
    [InlineData("class A { Bag bag = new Bag { [|new|](1) }; }", "class Bag : System.Collections.Generic.List<Made> { }")]
    [InlineData("class A { void Run(Pair p) { var (a, b) = p; Same.Two(a, [|new|](1)); } }", "class Pair { public void Deconstruct(out Made a, out int b) { a = null!; b = 1; } } static class Same { public static void Two<T>(T a, T b) { } }")]
    [InlineData("class A { void Run(All all) { foreach (var a in all) Same.Two(a, [|new|](1)); } }", "class All { public System.Collections.Generic.IEnumerator<Made> GetEnumerator() => null!; } static class Same { public static void Two<T>(T a, T b) { } }")]
    [InlineData("class A { void Run(Row r) { r[0] = [|new|](1); } }", "class Row { public Made this[int i] { set { } } }")]
    [InlineData("class A { void Run(Take t) => t([|new|](1)); }", "delegate void Take(Made m);")]
    [InlineData("class A { void Run(Holder h) => h.In = new([|new|](1)); }", "class Holder { public Inner? In; } class Inner { public Inner(Made m) { } }")]
    [InlineData("class A { void Run(Rec r) { _ = r with { M = [|new|](1) }; } }", "record Rec(Made M);")]
    [InlineData("class A { void Run() => Registry.Register(() => [|new|](1)); }", "static class Registry { public static void Register(System.Func<Made> make) { } }")]
    [InlineData("class A { void Run(Box b) => b.Value.Value = [|new|](1); }", "class Any<T> { public T Value = default!; } class Box { public Any<Made> Value = null!; }")]
    [InlineData("class A { void Run(Outer o) => o.Event += m => { m = [|new|](1); }; }", "class Outer { public event System.Action<Made>? Event; }")]
    [InlineData("class A : B { void Run() => Take([|new|] /* made */ (1)); }", "class B { protected void Take(Made m) { } }")]
    [InlineData("class A : B { void Run() => Take([|new|]\n#if ANY\n(2)\n#else\n(1)\n#endif\n); }", "class B { protected void Take(Made m) { } }")]
    public Task A_creation_in_a_file_that_does_not_name_the_type_is_a_use(string using1, string declared) =>
        UseCheck.FindsAsync($"//- /Test/Made.cs\n{Made}//- /Test/Declared.cs\n{declared}\n//- /Test/A.cs\n{using1}\n");

    [Fact]
    public Task A_creation_through_a_global_alias_is_a_use() => UseCheck.FindsAsync(
        """
        //- /Test/Made.cs
        class Made { public Ma$$de() { } }
        //- /Test/Aliases.cs
        global using Things = System.Collections.Generic.List<Made>;
        global using Thing = Made;
        //- /Test/A.cs
        class A { Things a = [[|new|]()]; Thing b = [|new|](); object c = new [|Thing|](); }
        """);

    [Fact]
    public Task Initializers_call_constructors() => UseCheck.FindsAsync(
        """
        class Base { public Ba$$se(int x) { } public Base() : [|this|](1) { } }
        class Derived : Base { Derived() : [|base|](2) { } Derived(int x) : this() { } }
        class Primary(int x) : [|Base|](x);
        """);

    [Theory]
    [InlineData("partial class Derived : Base { }", "partial class Derived { Derived() : [|base|](2) { } }")]
    [InlineData("partial class Derived : Base { }", "partial class Derived : IOther { Derived() : [|base|](2) { } }")]
    [InlineData("partial class Derived : Base { }", "partial class Derived { Derived() : [|base|] /* that */ (2) { } }")]
    public Task The_base_may_be_written_in_another_part(string first, string second) => UseCheck.FindsAsync(
        $"//- /Test/Base.cs\nclass Base {{ public Ba$$se(int x) {{ }} }}\ninterface IOther {{ }}\n//- /Test/First.cs\n{first}\n//- /Test/Second.cs\n{second}\n");

    [Fact]
    public Task A_creation_in_another_project_is_a_use() => UseCheck.FindsAsync(
        """
        //- /Lib/Made.cs
        public class Made { public Ma$$de() { } }
        public static class Take { public static void It(Made m) { } }
        //- /App/A.cs
        class A { void Run() => Take.It([|new|]()); }
        """,
        "App -> Lib");

    [Fact]
    public Task A_type_is_used_by_creations_that_do_not_name_it() => UseCheck.FindsAsync(
        """
        //- /Test/Made.cs
        class Ma$$de { }
        class Take { public static void It([|Made|] m) { } }
        //- /Test/A.cs
        class A { void Run() => Take.It([|new|]()); void Other(object o) => Other(new()); }
        """);
}
