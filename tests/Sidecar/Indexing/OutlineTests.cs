using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Sources;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Indexing;

/// <summary>An outline declares what the whole text declares, at the same places.</summary>
public sealed class OutlineTests
{
    private const string Body = "{ System.Console.WriteLine(\"a body of some length\"); }";

    private readonly MetadataReference[] _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("class A { int Size { get { return 12345678 + 12345678; } set " + Body + " } event System.Action E { add " + Body + " remove " + Body + " } }")]
    [InlineData("class A { public int this[int i] { get { return i + 1000000 * 1000000; } } public int Auto { get; private set; } = 1; int Field { get { return field + 100000000; } } }")]
    [InlineData("class A { public static A operator +(A a, A b) { return a ?? b ?? new A() ?? a; } public static implicit operator int(A a) { return 1111111 + 2222222; } ~A() " + Body + " static A() " + Body + " }")]
    [InlineData("record R(int X, string? Y = \"y\") { public int Z { get; init; } public R(int x) : this(x, \"{\") " + Body + " public void Deconstruct(out int z) { z = 12345678 + 12345678; } } record struct S(int A);")]
    [InlineData("static class E { extension(string text) { public bool IsEmpty { get { return text.Length == 0 && true; } } public void Print() " + Body + " } extension<T>(System.Collections.Generic.List<T> all) where T : class { public static T? One() { return default(T) ?? default(T); } } }")]
    [InlineData("partial class A { partial void Run(); public partial int Size { get; } } partial class A { partial void Run() " + Body + " public partial int Size { get { return 123456789 + 123456789; } } }")]
    [InlineData("namespace N.M { namespace O { class A { void Run() " + Body + " class B { void Run() " + Body + " enum C : byte { X = 1, Y = X << 2 } } } } }")]
    [InlineData("namespace N;\nusing System;\nclass A { const int X = 1 + 2; void Run(int a = X, string b = \"}\") " + Body + " [Obsolete(\"x\" + \"y\")] T? Get<T>([System.Diagnostics.CodeAnalysis.NotNull] T? x) where T : notnull { throw new Exception(\"a body\"); } }")]
    [InlineData("using System;\nConsole.WriteLine(1);\nint Local(int x) { return x + 1000000 * 2000000; }\nvoid Other() " + Body + "\nreturn Local(2);\nclass A { void Run() " + Body + " }")]
    [InlineData("class A { async System.Threading.Tasks.Task Run() { await System.Threading.Tasks.Task.Delay(1); } System.Collections.Generic.IEnumerable<int> All() { yield return 1; yield return 2; } unsafe void P(int* p) { *p = 1111111 + 2222222; } }")]
    [InlineData("class A { void Run() { void Inner(int x) { System.Console.WriteLine(x); } Inner(1); var a = new { B = 1 }; System.Action f = () => { Inner(2); }; } void Next() " + Body + " }")]
    public void Members_are_declared_as_in_the_whole(string code) => Same(code);

    [Theory]
    [InlineData("class A { void Run() {\n#if DEBUG\n System.Console.WriteLine(1); }\n#else\n System.Console.WriteLine(2); }\n#endif\n void Next() " + Body + " }")]
    [InlineData("class A { void Run() {\n#region R\n System.Console.WriteLine(1);\n#endregion\n } void Next() " + Body + " }")]
    [InlineData("class A { void Run() {\n#region R\n System.Console.WriteLine(1); }\n string? x; void Next() " + Body + "\n#endregion\n }")]
    [InlineData("class A { void Run() {\n#nullable disable\n System.Console.WriteLine(1); }\n string x; string? y; void Next() " + Body + " }")]
    [InlineData("class A { void Run() {\n#pragma warning disable CS0168\n int x; System.Console.WriteLine(1); }\n void Next() " + Body + " }")]
    [InlineData("class A { void Run() {\n#line 200 \"other.cs\"\n System.Console.WriteLine(1); }\n void Next() " + Body + " }")]
    [InlineData("class A { void Run() {\n#if ANY\n}\nvoid Hidden() {\n#endif\n System.Console.WriteLine(123456); } void Next() " + Body + " }")]
    public void Directives_in_bodies_keep_their_effect(string code) => Same(code);

    [Theory]
    [InlineData("class A { void Run() { string a = \"\"\"\n  } class B { {\n  \"\"\"; } void Next() " + Body + " }")]
    [InlineData("class A { void Run() { string a = $$\"\"\"{{1}} } class B {\"\"\"; } void Next() " + Body + " }")]
    [InlineData("class A { void Run() { string a = @\"} \"\" class B {\"; char c = '}'; } void Next() " + Body + " }")]
    [InlineData("class A { void Run() { string a = $\"{(1 + \"}\".Length)} }} \"; /* } */ } // }\n void Next() " + Body + " }")]
    [InlineData("class A { /** <summary>} {</summary> */ void Run() { /* a comment of some length } */ } /// <summary>Next {</summary>\n void Next() " + Body + " }")]
    [InlineData("class A { void Run() {\r\n  System.Console.WriteLine(1);\r  System.Console.WriteLine(2);\n\u2028 } void Next() " + Body + " }")]
    public void Texts_and_comments_that_hold_braces_do_no_harm(string code) => Same(code);

    [Theory]
    [InlineData("class A { void Run() { System.Console.WriteLine(1); void Next() " + Body + " }")]
    [InlineData("class A { void Run() { if (true) { System.Console.WriteLine(1); } void Next() " + Body + " int x; }")]
    [InlineData("class A { void Run() { string a = \"unfinished; } void Next() " + Body + " }")]
    [InlineData("class A { void Run() { /* unfinished } void Next() " + Body + " }")]
    [InlineData("class A { void Run( { System.Console.WriteLine(1); } int Size { get { return 1111111 + 2222222; } ")]
    [InlineData("class A { void Run() { System.Console.WriteLine(1); public int X; } void Next() " + Body + " }")]
    [InlineData("class A { int Size { get { return 11111111 + 222222222; } set } void Next() " + Body + " } }")]
    [InlineData("class A { void Run() { var x = \"\"\"\n unfinished } } void Next() " + Body + " }")]
    public void Unfinished_code_declares_what_the_compiler_makes_of_it(string code) => Same(code);

    [Fact]
    public void Files_of_this_repository_read_the_same_in_outline() => SameIn(atLeast: 100, "host", "protocol");

    [SlowFact]
    public void Every_file_of_this_repository_reads_the_same_in_outline() =>
        SameIn(atLeast: 1000, "apps", "bench", "host", "protocol", "samples", "sidecar", "tests");

    private void SameIn(int atLeast, params string[] folders)
    {
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories)).ToArray();
        Assert.True(files.Length >= atLeast, $"{files.Length} files");
        var texts = files.Select(File.ReadAllText).ToArray();
        Same([.. texts.Select(OutlineSymbols.Whole)], [.. texts.Select(OutlineSymbols.Outline)]);
    }

    [Fact]
    public void A_body_is_blank_and_every_line_stays_where_it_is()
    {
        const string code = "class A\n{\n    void Run()\n    {\n        System.Console.WriteLine(1);\n    }\n}\n";
        var outline = new OutlineText(SourceText.From(code), OutlineSymbols.IndexOf(code).Bodies);
        Assert.Equal(code.Replace("System.Console.WriteLine(1);", new string(' ', 28), StringComparison.Ordinal), outline.ToString());
        Assert.Equal(code.Length, outline.Length);
        Assert.All(Enumerable.Range(0, code.Length), i => Assert.Equal(outline.ToString()[i], outline[i]));
        Assert.All(Enumerable.Range(0, code.Length - 20), i => Assert.Equal(outline.ToString().Substring(i, 20), outline.ToString(new TextSpan(i, 20))));
    }

    [Theory]
    [InlineData("System.Console.WriteLine(1);", "System.Console.WriteLine(\"something else\"); Run();", true)]
    [InlineData("{ System.Console.WriteLine(1); }", "{\n // longer than before\n System.Console.WriteLine(1); }", true)]
    [InlineData("void Run()", "int Run()", false)]
    [InlineData("void Run()", "void Run(int x)", false)]
    [InlineData("void Run()", "[System.Obsolete] void Run()", false)]
    [InlineData("= 1", "= 2", false)]
    [InlineData("=> 3;", "=> 4;", true)]
    [InlineData("int Y => 3;", "int Y { get; } = 3;", false)]
    [InlineData("int Y => 3;", "int Y => 3; /* a remark */", true)]
    [InlineData("int Y", "/* a remark */\n\n int Y", true)]
    [InlineData("int Y", "\n#nullable enable\n int Y", false)]
    [InlineData("int Y", "int Z", false)]
    [InlineData("int Y", "intY", false)]
    [InlineData("void Run() {", "async void Run() {", false)]
    [InlineData("<summary>It runs", "<summary>It walks", false)]
    public void The_hash_of_an_outline_only_knows_what_others_can_see(string old, string now, bool same)
    {
        const string code = "class A { const int X = 1; int Y => 3; /// <summary>It runs.</summary>\n void Run() { System.Console.WriteLine(1); } }";
        Assert.Contains(old, code, StringComparison.Ordinal);
        var edited = OutlineSymbols.IndexOf(code.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(same, OutlineSymbols.IndexOf(code).OutlineHash == edited.OutlineHash);
    }

    private void Same(string code) => Same([OutlineSymbols.Whole(code)], [OutlineSymbols.Outline(code)]);

    private void Same(SyntaxTree[] wholes, SyntaxTree[] outlines)
    {
        Assert.Equal(OutlineSymbols.DeclaredBy(wholes, _references), OutlineSymbols.DeclaredBy(outlines, _references));
        foreach (var (whole, outline) in wholes.Zip(outlines))
            if (!OutlineSymbols.ErrorsOf(whole).Any())
                Assert.Empty(OutlineSymbols.ErrorsOf(outline));
    }
}
