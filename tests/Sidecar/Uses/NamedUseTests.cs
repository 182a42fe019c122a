using Xunit;

namespace Sidecar.Server.Tests.Uses;

/// <summary>Places that name a symbol, whatever they call it.</summary>
public sealed class NamedUseTests
{
    [Fact]
    public Task A_file_may_give_a_type_another_name() => UseCheck.FindsAsync(
        """
        //- /Test/Thing.cs
        namespace N { public class Thi$$ng { } }
        //- /Test/A.cs
        using T = N.[|Thing|];
        class A { [|T|] a = new [|T|](); }
        //- /Test/B.cs
        namespace M { class T { } class B { T? a; } }
        """);

    [Fact]
    public Task A_project_may_give_a_type_another_name() => UseCheck.FindsAsync(
        """
        //- /Test/Thing.cs
        namespace N { public class Thi$$ng { public static void Run() { } } }
        //- /Test/Global.cs
        global using T = N.[|Thing|];
        //- /Test/A.cs
        class A { [|T|]? a; void Run() => [|T|].Run(); }
        """);

    [Theory]
    [InlineData("using @T = N.[|Thing|];", "[|@T|]")]
    [InlineData("using /* one */ T = N.[|Thing|];", "[|T|]")]
    [InlineData("using T /* one */ = N.[|Thing|];", "[|T|]")]
    [InlineData("using\n    T\n    = N.[|Thing|];", "[|T|]")]
    [InlineData("using T = N.[|@Thing|];", "[|T|]")]
    [InlineData("using unsafe T = N.[|Thing|];", "[|T|]")]
    [InlineData("global using @T = N.[|Thing|];", "[|T|]")]
    [InlineData("global using /* one */ T = N.[|Thing|];", "[|T|]")]
    [InlineData("namespace M { using T = N.[|Thing|]; class B { [|T|]? b; } }", "N.[|Thing|]")]
    public Task An_alias_is_found_however_it_is_written(string alias, string used) => UseCheck.FindsAsync(
        $"//- /Test/Thing.cs\nnamespace N {{ public class Thi$$ng {{ }} }}\n//- /Test/A.cs\n{alias}\nclass A {{ {used}? a; }}\n");

    [Fact]
    public async Task An_alias_is_found_by_a_target_that_is_written_with_escapes()
    {
        var result = await UseCheck.AskAsync(
            "//- /Test/Thing.cs\nclass Thi$$ng { }\n//- /Test/A.cs\nusing T = \\u0054hing;\nclass A { T? a; }\n");
        Assert.Equal(2, result.References.Count);
    }

    [Fact]
    public Task Escapes_and_verbatim_names_are_the_same_name() => UseCheck.FindsAsync(
        """
        class A { void @R$$un() { } void B() { [|@Run|](); this.[|Run|](); } }
        """);

    [Fact]
    public async Task A_name_written_with_an_escape_is_found()
    {
        var result = await UseCheck.AskAsync(
            "//- /Test/A.cs\nclass A { public static void R$$un() { } }\n//- /Test/B.cs\nclass B { void C() { A.\\u0052un(); A.R\\U00000075n(); } }\n");
        Assert.Equal(2, result.References.Count);
    }

    [Theory]
    [InlineData("Ünïcödé")]
    [InlineData("名前")]
    [InlineData("Ⅷ")]
    [InlineData("a‿b")]
    [InlineData("_1")]
    public async Task Any_letters_make_a_name(string name)
    {
        var result = await UseCheck.AskAsync(
            $"//- /Test/A.cs\nclass A {{ public static void $${name}() {{ }} }}\n//- /Test/B.cs\nclass B {{ void C() => A.{name}(); }}\n");
        Assert.Equal("Test/B.cs", Assert.Single(result.References).File);
    }

    [Fact]
    public Task A_named_argument_uses_the_parameter() => UseCheck.FindsAsync(
        """
        //- /Lib/A.cs
        public class A { public static void Run(int si$$ze) { _ = [|size|]; } }
        //- /App/B.cs
        class B { void C() => A.Run([|size|]: 1); }
        """,
        "App -> Lib");

    [Fact]
    public Task Locals_labels_and_range_variables_are_used_in_their_file() => UseCheck.FindsAsync(
        """
        //- /Test/A.cs
        using System.Linq;
        class A
        {
            void Run(int[] all)
            {
                _ = from it$$em in all where [|item|] > 1 select [|item|];
            }
        }
        //- /Test/B.cs
        class B { void Run(int item) => _ = item; }
        """);

    [Theory]
    [InlineData("void Run() { int lo$$cal = 1; [|local|]++; System.Action a = () => [|local|]--; }")]
    [InlineData("void Run() { la$$bel: goto [|label|]; }")]
    [InlineData("void Run() { void In$$ner() { } [|Inner|](); System.Action a = [|Inner|]; }")]
    [InlineData("void Run(object o) { if (o is string te$$xt) _ = [|text|]; }")]
    [InlineData("void Run() { int.TryParse(\"\", out var num$$ber); _ = [|number|]; }")]
    [InlineData("/// <typeparam name=\"[|T|]\"/><param name=\"x\"/>\nT1 Run<$$T, T1>([|T|] x, T1 y) { _ = default([|T|]); return y; }")]
    [InlineData("/// <paramref name=\"[|x|]\"/>\nvoid Run(int $$x) { _ = nameof([|x|]); }")]
    public Task What_is_inside_a_member_has_its_uses(string member) => UseCheck.FindsAsync($"class A {{ {member} }}\n");

    [Fact]
    public Task Type_parameters_of_a_type_are_used_in_all_its_parts() => UseCheck.FindsAsync(
        """
        //- /Test/A.cs
        partial class A<Ite$$m> { [|Item|]? a; }
        //- /Test/B.cs
        class B<Item> { Item? b; }
        """);

    [Fact]
    public Task An_attribute_is_used_with_and_without_its_suffix() => UseCheck.FindsAsync(
        """
        class MarkAttribute : System.Attribute { public int Si$$ze { get; set; } public MarkAttribute(int x = 0) { } }
        [Mark([|Size|] = 1)] class A { }
        [MarkAttribute(2, [|Size|] = 3)] class B { }
        """);

    [Fact]
    public Task The_constructor_of_an_attribute_is_used_by_the_attribute() => UseCheck.FindsAsync(
        """
        class MarkAttribute : System.Attribute { public Mark$$Attribute(int x) { } public MarkAttribute() { } }
        [[|Mark|](1)] class A { }
        [[|MarkAttribute|](2)] class B { }
        [Mark] class C { }
        """);

    [Fact]
    public Task Documentation_names_symbols() => UseCheck.FindsAsync(
        """
        class A { public void R$$un(int x) { } public void Run(string x) { } }
        /// <summary><see cref="A.[|Run|](int)"/> and <see cref="A.Run(string)"/>, all of <see cref="A.[|Run|]"/>.</summary>
        class B { }
        """);

    [Fact]
    public Task A_name_of_a_group_means_each_method() => UseCheck.FindsAsync(
        "class A { void R$$un(int x) { } void Run(string x) { } string a = nameof([|Run|]); void B() => Run(\"\"); }\n");

    [Fact]
    public Task Comments_and_strings_are_no_uses() => UseCheck.FindsAsync(
        """
        class A { void R$$un() { } /* Run */ string a = "Run", b = $"{[|Run2|]}"; static int Run2 => 1; } // Run
        """.Replace("[|Run2|]", "Run2", StringComparison.Ordinal));

    [Fact]
    public Task Extension_members_are_used_through_what_they_extend() => UseCheck.FindsAsync(
        """
        static class Texts { extension(string text) { public bool Is$$Empty => text.Length == 0; } }
        class A { bool a = "".[|IsEmpty|]; bool b = "x".[|IsEmpty|]; }
        """);

    [Fact]
    public Task Extension_methods_of_a_block_are_used_in_both_forms() => UseCheck.FindsAsync(
        """
        static class Texts { extension(string text) { public bool Is$$Short() => text.Length < 9; } }
        class A { bool a = "".[|IsShort|](); bool b = Texts.[|IsShort|](""); }
        """);

    [Fact]
    public Task Every_project_that_can_see_a_symbol_is_searched() => UseCheck.FindsAsync(
        """
        //- /Lib/A.cs
        public class A { public static void R$$un() => [|Run|](); }
        //- /App/B.cs
        class B { void C() => A.[|Run|](); }
        //- /Other/D.cs
        class D { void E() => A.[|Run|](); }
        """,
        "App -> Lib",
        "Other -> App",
        "Other -> Lib");

    [Fact]
    public Task A_namespace_is_used_where_it_is_named_its_declarations_included() => UseCheck.FindsAsync(
        """
        //- /Lib/A.cs
        namespace $$[|Space|] { public class A { } }
        //- /App/B.cs
        using [|Space|];
        class B { [|Space|].A? a; A? b; }
        """,
        "App -> Lib");
}
