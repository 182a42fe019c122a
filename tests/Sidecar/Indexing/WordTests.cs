using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;
using Xunit;

namespace Sidecar.Server.Tests.Indexing;

/// <summary>What an index says of a text: too much at times, never too little.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("class A { void Run() => Name(); }")]
    [InlineData("// Name")]
    [InlineData("/* a Name, b */")]
    [InlineData("/// <see cref=\"Name\"/>\nclass A { }")]
    [InlineData("class A { string a = \"Name\"; }")]
    [InlineData("class A { string a = $\"{Name}\"; }")]
    [InlineData("class A { string a = \"\"\"x Name y\"\"\"; }")]
    [InlineData("#if ANY\nclass Name { }\n#endif")]
    [InlineData("class A { int a = @Name; }")]
    [InlineData("class A { int a = 0xFF + Name; }")]
    [InlineData("Name")]
    public void A_name_counts_wherever_it_stands(string code) => Assert.True(IndexOf(code).Mentions(NameHash.Of("Name")));

    [Theory]
    [InlineData("class Names { }")]
    [InlineData("class MyName { }")]
    [InlineData("class name { }")]
    [InlineData("class Name_ { }")]
    public void A_part_of_a_name_does_not(string code) => Assert.False(IndexOf(code).Mentions(NameHash.Of("Name")));

    [Theory]
    [InlineData("class A { int \\u004eame; }", nameof(Constructs.Escape))]
    [InlineData("using A = B;", nameof(Constructs.Alias))]
    [InlineData("global using A = B;", nameof(Constructs.GlobalAlias))]
    [InlineData("namespace N { using A = B; }", nameof(Constructs.Alias))]
    [InlineData("namespace N; using A = B;", nameof(Constructs.Alias))]
    [InlineData("using static A; using B.C; class D { int e = 1; }", nameof(Constructs.None))]
    [InlineData("#if X\n#endif", nameof(Constructs.Conditional))]
    [InlineData("  #  if X\n#endif", nameof(Constructs.Conditional))]
    [InlineData("#region if\n#endregion", nameof(Constructs.None))]
    [InlineData("class A { void Run() => Take(new(1)); }", nameof(Constructs.TargetTypedNew))]
    [InlineData("class A { B b = new(1); B C => new(); }", nameof(Constructs.None))]
    [InlineData("class A { object b = new object(); int[] c = new[] { 1 }; }", nameof(Constructs.None))]
    [InlineData("partial class A { A() : base(1) { } }", nameof(Constructs.PartialBase))]
    [InlineData("class A : B { A() : base(1) { } }", nameof(Constructs.None))]
    [InlineData("using A;\nB.Run();\nclass C { }", nameof(Constructs.Statements))]
    public void Constructs_that_hide_names_are_noticed(string code, string constructs) =>
        Assert.Equal(constructs, IndexOf(code).Constructs.ToString());

    [Fact]
    public void What_is_compiled_under_conditions_is_kept_under_the_symbols_of_the_project()
    {
        var (plain, conditional) = (IndexOf("class A { }"), IndexOf("#if X\nclass A { }\n#endif"));
        var (with, without) = (CSharpParseOptions.Default.WithPreprocessorSymbols("X", "Y"), CSharpParseOptions.Default);
        Assert.Equal(FormKey.Of(1, with, plain), FormKey.Of(1, without, plain));
        Assert.NotEqual(FormKey.Of(1, with, conditional), FormKey.Of(1, without, conditional));
        Assert.Equal(FormKey.Of(1, with, conditional), FormKey.Of(1, without.WithPreprocessorSymbols("Y", "X"), conditional));
        Assert.NotEqual(FormKey.Of(1, with, plain), FormKey.Of(1, with.WithLanguageVersion(LanguageVersion.CSharp7), plain));
    }

    [Fact]
    public void Two_projects_with_other_symbols_have_indexes_of_their_own()
    {
        const string code = "#if X\nclass A { }\n#else\nclass B { }\n#endif";
        var store = new IndexStore();
        foreach (var (symbol, name) in ((string, string)[])[("X", "A"), ("Y", "B"), ("X", "A")])
        {
            var options = CSharpParseOptions.Default.WithPreprocessorSymbols(symbol);
            var index = store.Find(1, options) ?? store.Add(1, options, FileIndexer.Of(CSharpSyntaxTree.ParseText(code, options), CancellationToken.None));
            Assert.Equal(name, Assert.Single(index.Declarations).Name);
        }
        Assert.Equal(2, store.Additions);
    }

    [Fact]
    public void An_index_is_read_from_its_bytes_as_it_was_written()
    {
        const string code =
            """
            namespace N.M;
            class A<T> : B { public A() : base(1) { System.Console.WriteLine("a long body"); } int x, y; public int this[int i] => i; public static A<T> operator +(A<T> a, A<T> b) => a; }
            enum E { One } record R(int Größe); delegate void D<X, Y>();
            """;
        var written = IndexOf(code);
        var read = new FileIndex(written.Bytes.ToArray());
        Assert.Equal(written.Declarations, read.Declarations);
        Assert.Equal(written.Bodies, read.Bodies);
        Assert.Equal((written.Constructs, written.OutlineHash), (read.Constructs, read.OutlineHash));
        Assert.True(read.Mentions(NameHash.Of("Größe")));
        Assert.Equal(
            "N M A`1 .ctor x y this[] op_Addition E One R Größe D`2",
            string.Join(' ', read.Declarations.Select(d => d.Arity == 0 ? d.Name : $"{d.Name}`{d.Arity}")));
        Assert.Equal("M.N A.M M.N", string.Join(' ', ((string[])["A", "x", "E"]).Select(name => Around(read, name))));
    }

    // The two names around a declaration.
    private static string Around(FileIndex index, string name)
    {
        var inner = index.Declarations[index.Declarations.First(d => d.Name == name).Container];
        return $"{inner.Name}.{index.Declarations[inner.Container].Name}";
    }

    private static FileIndex IndexOf(string code) => OutlineSymbols.IndexOf(code);
}
