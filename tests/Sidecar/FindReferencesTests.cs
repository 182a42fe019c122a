using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindReferencesTests
{
    [Fact]
    public Task A_method_is_used_where_it_is_called_or_named() => CheckAsync(
        """
        class Shop
        {
            void Pl$$ace(int amount) { }
            void Run() { [|Place|](1); System.Action<int> a = this.[|Place|]; _ = nameof([|Place|]); }
        }
        """);

    [Fact]
    public Task A_type_is_used_in_creations_attributes_bases_generics_and_documentation() => CheckAsync(
        """
        using System.Collections.Generic;
        class MarkAttri$$bute : System.Attribute { }
        [[|Mark|]] class A { List<[|MarkAttribute|]> all = new(); object o = new [|MarkAttribute|](); }
        /// <summary>See <see cref="[|MarkAttribute|]"/>.</summary>
        class B : List<[|MarkAttribute|]> { }
        """);

    [Fact]
    public Task A_constructor_is_used_by_creations_and_by_initializers() => CheckAsync(
        """
        class Base
        {
            public Ba$$se(int size) { }
            Base() : [|this|](1) { }
            static Base Make() => new [|Base|](2);
        }
        class Derived : Base { Derived() : [|base|](3) { } }
        """);

    [Fact]
    public async Task A_constructor_initializer_uses_the_type_without_naming_it()
    {
        var result = await AskAsync(
            """
            class A$$ { protected A(int x) { } A() : this(1) { } static A Make() => new A(2); }
            class B : A { B() : base(3) { } }
            """);
        Assert.Equal(
            [(1, "this"), (2, "base")],
            result.References.Where(r => r.Implicit == true).Select(r => (r.Line, r.Code.Substring(r.Column - 1, 4))));
        Assert.Equal(3, result.References.Count(r => r.Implicit is null));
    }

    [Fact]
    public async Task A_target_typed_creation_uses_the_constructor_without_naming_it()
    {
        var result = await AskAsync("class A { public A$$(int x) { } static A Make() => new(1); }");
        Assert.True(Assert.Single(result.References).Implicit);
    }

    [Fact]
    public Task A_property_is_used_when_it_is_read_written_and_initialized() => CheckAsync(
        """
        class A
        {
            public int Si$$ze { get; set; }
            void Run(A other) { [|Size|] = other.[|Size|]; _ = new A { [|Size|] = 1 }; _ = other is { [|Size|]: 2 }; }
        }
        """);

    [Fact]
    public Task An_extension_method_is_used_in_both_forms() => CheckAsync(
        """
        static class Texts { public static bool Is$$Empty(this string s) => s.Length == 0; }
        class A { bool a = "".[|IsEmpty|](); bool b = Texts.[|IsEmpty|](""); }
        """);

    [Fact]
    public Task Locals_parameters_and_local_functions_have_uses_too() => CheckAsync(
        """
        class A { int Run(int nu$$mber) { int Inner() => [|number|]; return Inner() + [|number|]; } }
        """);

    [Fact]
    public Task Uses_in_other_projects_count() => CheckAsync(
        """
        //- /Lib/Api.cs
        public class Api { public static void C$$all() { } }
        //- /App/Main.cs
        class Program { void Run() => Api.[|Call|](); }
        """,
        "App -> Lib");

    [Fact]
    public async Task Uses_of_an_overridden_member_are_counted_apart()
    {
        var result = await AskAsync(
            """
            class Base { public virtual void Run() { } }
            class Derived : Base { public override void R$$un() { } }
            class User { void Use(Base b, Derived d) { b.Run(); b.Run(); d.Run(); } }
            """);
        Assert.Single(result.References);
        var related = Assert.Single(result.Related!);
        Assert.Equal(("M:Base.Run", 2), (related.Id, related.Count));
    }

    [Fact]
    public async Task What_nobody_uses_has_a_proven_empty_answer()
    {
        var result = await AskAsync("class A { void Lon$$ely() { } }");
        Assert.Equal(ResolutionStatus.Exact, result.Resolution.Status);
        Assert.Empty(result.References);
        Assert.True(result.Answer.Complete);
    }

    [Fact]
    public async Task A_limit_cuts_and_says_from_how_many()
    {
        using var workspace = TestWorkspace.Of("class A { int x; int Sum() => x + x + x; }");
        var request = new FindReferences { Symbol = "A.x", Limit = 2 };
        var result = await FindReferencesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal(2, result.References.Count);
        Assert.Equal(3, result.Answer.CutFrom);
    }

    [Fact]
    public async Task Each_use_shows_its_line_and_what_it_is_in()
    {
        using var workspace = TestWorkspace.Of("class A\n{\n    void Run()\n    {\n        Run();\n    }\n}\n");
        var result = await FindReferencesQuery.RunAsync(workspace.Snapshot, new FindReferences { Symbol = "Run" }, CancellationToken.None);
        Assert.Equal(new CodeLocation("Test.cs", 5, 9, "Run();") { Within = "A.Run", Kind = UseKind.Call }, Assert.Single(result.References));
    }

    private static async Task CheckAsync(string code, params string[] references)
    {
        using var workspace = TestWorkspace.Of(code, references);
        var result = await AskAsync(workspace);
        workspace.Fixture.AssertFound(workspace.SpansOf(result.References));
    }

    private static async Task<FindReferencesResult> AskAsync(string code)
    {
        using var workspace = TestWorkspace.Of(code);
        return await AskAsync(workspace);
    }

    private static Task<FindReferencesResult> AskAsync(TestWorkspace workspace)
    {
        var caret = workspace.Fixture.Caret;
        var request = new FindReferences { File = caret.File, Line = caret.Line, Column = caret.Column };
        return FindReferencesQuery.RunAsync(workspace.Snapshot, request with { File = caret.File.TrimStart('/') }, CancellationToken.None);
    }
}
