using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class FindSignaturesTests
{
    private const string Shop = """
        class Shop
        {
            public static void Add(int id) { }
            public void Add(string name, int times = 1) { }
            public void Add(string name, params int[] all) { }
            private void Add(object a, object b, object c) { }
            protected Shop(long key) { }
            public Shop() { }
            public Shop(int id, string? note = null) { }
            public int this[int i] => i;
            public int this[string name, bool exact = false] => 0;
        }

        """;

    [Theory]
    [InlineData("new Shop().Ad$$d(\"a\");", """
        > void Shop.Add(string name, int times = 1)
          void Shop.Add(string name, params int[] all)
        """)]
    [InlineData("new Shop().Add(\"a\", $$2);", """
        > void Shop.Add(string name, int times = 1) @times
          void Shop.Add(string name, params int[] all) @all
        """)]
    [InlineData("new Shop().Add(\"a\", 2, 3, $$4);", """
        > void Shop.Add(string name, params int[] all) @all
          void Shop.Add(string name, int times = 1)
        """)]
    [InlineData("Shop.Add($$1);", "> void Shop.Add(int id) @id")]
    [InlineData("new Shop().Add(times: $$2, name: \"a\");", """
        > void Shop.Add(string name, int times = 1) @times
          void Shop.Add(string name, params int[] all)
        """)]
    [InlineData("new Shop($$1, \"a\");", """
        > Shop.Shop(int id, string? note = null) @id
          Shop.Shop()
        """)]
    [InlineData("Shop s = new(1, $$null);", """
        > Shop.Shop(int id, string? note = null) @note
          Shop.Shop()
        """)]
    [InlineData("_ = new Sho$$p { };", """
        > Shop.Shop()
          Shop.Shop(int id, string? note = null)
        """)]
    [InlineData("_ = new Shop()[\"a\", $$true];", """
        > int Shop.this[string name, bool exact = false] @exact
          int Shop.this[int i]
        """)]
    [InlineData("Shop? s = null; _ = s?[$$1];", """
        > int Shop.this[int i] @i
          int Shop.this[string name, bool exact = false] @name
        """)]
    [InlineData("int[] all = [1]; Shop.Add(all[$$0]);", "> void Shop.Add(int id) @id")]
    [InlineData("System.Func<int, string> f = x => \"\"; f($$1);", "> string Func<int, string>.Invoke(int arg) @arg")]
    [InlineData("int Twice(int x, int by = 2) => x * by; Twice(1, $$3);", "> int Twice(int x, int by = 2) @by")]
    [InlineData("Shop.Add(System.Math.Ab$$s(1));", "> int Math.Abs(int value)", true)]
    [InlineData("System.Action a = () => { int x$$x = 1; }; Shop.Add(1);", "> void Shop.Add(int id)")]
    public async Task A_call_has_those_that_could_be_called_there(string statement, string overloads, bool isFirstOnly = false)
    {
        using var workspace = TestWorkspace.Of(Shop + "class Buyer { void Run() { " + statement + " } }");
        var shown = Show(await AskAsync(workspace));
        Assert.Equal(overloads.ReplaceLineEndings("\n"), isFirstOnly ? shown.Split('\n')[0] : shown);
    }

    [Theory]
    [InlineData("new Shop().Add(times: 2, $$", """
          void Shop.Add(string name, int times = 1) @name
          void Shop.Add(string name, params int[] all) @name
        """)]
    [InlineData("new Shop().Add($$", """
          void Shop.Add(string name, int times = 1) @name
          void Shop.Add(string name, params int[] all) @name
        """)]
    [InlineData("Shop s = new(1, true$$, ", """
          Shop.Shop(int id, string? note = null) @note
          Shop.Shop()
        """)]
    [InlineData("new Shop().Add(\"a\", $$\nint next = 2;\nShop.Add(1);", """
          void Shop.Add(string name, int times = 1) @times
          void Shop.Add(string name, params int[] all) @all
        """)]
    [InlineData("Shop.Add(System.Math.Max(1, $$", "@val2")]
    [InlineData("_ = new Shop()[$$", """
          int Shop.this[int i] @i
          int Shop.this[string name, bool exact = false] @name
        """)]
    [InlineData("} Buyer() : this(1, $$ { } Buyer(int x, int y) { } Buyer(int x) {", """
          Buyer.Buyer(int x, int y) @y
          Buyer.Buyer(int x)
        """)]
    [InlineData("} [System.Obsolete($$ void Other() {", """
          ObsoleteAttribute.ObsoleteAttribute(string? message) @message
          ObsoleteAttribute.ObsoleteAttribute(string? message, bool error) @message
          ObsoleteAttribute.ObsoleteAttribute()
        """)]
    public async Task A_call_without_an_end_has_them_too(string statement, string overloads)
    {
        using var workspace = TestWorkspace.Of(Shop + "class Buyer { void Run() { " + statement + " } }");
        var shown = Show(await AskAsync(workspace));
        if (overloads[0] == '@')
            Assert.All(shown.Split('\n'), line => Assert.EndsWith(overloads, line, StringComparison.Ordinal));
        else
            Assert.Equal(overloads.ReplaceLineEndings("\n"), shown);
    }

    [Theory]
    [InlineData("class Sub : Shop { Sub() : base($$1) { } }", "> Shop.Shop(int id, string? note = null) @id|  Shop.Shop(long key) @key|  Shop.Shop()")]
    [InlineData("class Sub : Shop { Sub() : this($$1) { } Sub(int x) { } Sub(int x, int y) { } }", "> Sub.Sub(int x) @x|  Sub.Sub(int x, int y) @x")]
    [InlineData("class Sub(int x) : Shop(x, $$null);", "> Shop.Shop(int id, string? note = null) @note|  Shop.Shop(long key)|  Shop.Shop()")]
    [InlineData("[System.Obsolete(\"a\", $$true)] class A { }", "> ObsoleteAttribute.ObsoleteAttribute(string? message, bool error) @error|  ObsoleteAttribute.ObsoleteAttribute(string? message)|  ObsoleteAttribute.ObsoleteAttribute()")]
    [InlineData("[Mar$$k] class A { } class MarkAttribute : System.Attribute { public MarkAttribute(int x = 0) { } public int Size; }", "> MarkAttribute.MarkAttribute(int x = 0)")]
    [InlineData("[Mark(1, Size = $$2)] class A { } class MarkAttribute : System.Attribute { public MarkAttribute(int x = 0) { } public int Size; }", "> MarkAttribute.MarkAttribute(int x = 0)")]
    [InlineData("class A { System.Collections.Generic.Dictionary<int, string> d = new() { [$$1] = \"\" }; }", "> string Dictionary<int, string>.this[int key] @key")]
    [InlineData("static class E { public static int Twice(this string s, int by = 2) => by; public static int Twice(this int i) => i; static int x = \"\".Twice($$1); }", "> int string.Twice(int by = 2) @by")]
    [InlineData("static class E { public static int Twice(this string s, int by = 2) => by; static int x = E.Twice(\"\", $$1); }", "> int E.Twice(string s, int by = 2) @by")]
    [InlineData("class A { static void Run() { Call($$); } void Call(int x) { } static void Call(string s) { } }", "  void A.Call(string s) @s")]
    [InlineData("class B { public virtual void Run(int x) { } public void Run(string s) { } } class C : B { public override void Run(int x) { base.Run($$1); Run(\"\"); } }", "> void B.Run(int x) @x|  void B.Run(string s) @s")]
    [InlineData("static class E { extension(string s) { public int Twice(int by = 2) => by; } static int x = \"\".Twice($$1); }", "> int E.extension(string).Twice(int by = 2) @by")]
    [InlineData("class Color { public static void Mix(int x) { } public void Mix(string x) { } } class A { Color Color = new(); void Run() { Color.Mix($$1); } }", "> void Color.Mix(int x) @x|  void Color.Mix(string x) @x")]
    [InlineData("class A { void Run(dynamic d) { Call($$d); } void Call(int x) { } void Call(string s) { } }", "  void A.Call(int x) @x|  void A.Call(string s) @s")]
    [InlineData("class A { event System.EventHandler? Done; void Run() => Done?.Inv$$oke(this, null!); }", "> void EventHandler.Invoke(object? sender, EventArgs e)")]
    [InlineData("class A { System.Action<int> Make() => x => { }; void Run() => Make()($$1); }", "> void Action<int>.Invoke(int obj) @obj")]
    [InlineData("interface I { void Run(int x); } interface J : I { void Run(string x); } class A { void Go(J j) => j.Run($$1); }", "> void I.Run(int x) @x|  void J.Run(string x) @x")]
    [InlineData("delegate void D(ref int x); class A { D d = new D($$(ref int y) => { }); }", "> void D.Invoke(ref int x)")]
    [InlineData("class A { string Say(int x) => $\"{Say($$1)}\"; }", "> string A.Say(int x) @x")]
    [InlineData("class A { T Make<T>(T one, T other) where T : struct => one; int x => Make($$1, 2); }", "> int A.Make<int>(int one, int other) @one")]
    public async Task Every_form_of_a_call_is_one(string code, string overloads)
    {
        using var workspace = TestWorkspace.Of(Shop + code);
        Assert.Equal(overloads.Replace('|', '\n'), Show(await AskAsync(workspace)));
    }

    [Theory]
    [InlineData("Shop.Add", "  void Shop.Add(int id)|  void Shop.Add(string name, int times = 1)|  void Shop.Add(string name, params int[] all)|  void Shop.Add(object a, object b, object c)")]
    [InlineData("Shop.Add(object, object, object)", "  void Shop.Add(object a, object b, object c)|  void Shop.Add(int id)|  void Shop.Add(string name, int times = 1)|  void Shop.Add(string name, params int[] all)")]
    [InlineData("M:Shop.Add(System.Int32)", "  void Shop.Add(int id)|  void Shop.Add(string name, int times = 1)|  void Shop.Add(string name, params int[] all)|  void Shop.Add(object a, object b, object c)")]
    [InlineData("Shop", "  Shop.Shop()|  Shop.Shop(long key)|  Shop.Shop(int id, string? note = null)")]
    [InlineData("Shop.Shop", "  Shop.Shop()|  Shop.Shop(long key)|  Shop.Shop(int id, string? note = null)")]
    [InlineData("Sub.Run", "  void Sub.Run(int x)|  void Base.Run(string x)")]
    [InlineData("Sub.Done", "  void Action<int>.Invoke(int obj)")]
    [InlineData("Ask", "  bool Ask.Invoke(int x)")]
    [InlineData("Sub", "  Sub.Sub()")]
    [InlineData("Sub.Count", "NotFound: int Sub.Count takes no arguments; ask at a call, or about a method, a constructor, an indexer or a delegate.")]
    [InlineData("Both", "Ambiguous: 2 symbols fit; ask again for one of them.")]
    [InlineData("Nowhere", "NotFound: Nothing is called 'Nowhere'.")]
    public async Task A_name_or_an_id_has_the_overloads_of_that_name(string symbol, string overloads)
    {
        using var workspace = TestWorkspace.Of(
            Shop + "class Base { public virtual void Run(int x) { } public void Run(string x) { } void Run(long x) { } void Both() { } } delegate bool Ask(int x);"
            + "class Sub : Base { public override void Run(int x) { } System.Action<int>? Done; int Count; void Both() { } }");
        Assert.Equal(overloads.Replace('|', '\n'), Show(await AskAsync(workspace, new FindSignatures { Symbol = symbol })));
    }

    [Theory]
    [InlineData("int x$$x = 1; Shop.Add(2);", "No call is at that column; void Shop.Add(int id), the nearest on the line, was taken.")]
    [InlineData("Shop.Add(2);\n int x$$x = 1;\n", "Nothing is called on line 16; line 15 was taken.")]
    [InlineData("\n\n$$\n\nShop.Add(2);", "Nothing is called on line 17; line 19 was taken.")]
    public async Task A_place_that_is_a_little_wrong_is_corrected_and_said_so(string statement, string note)
    {
        using var workspace = TestWorkspace.Of(Shop + "\nclass Buyer { void Run() {\n" + statement + " } }");
        var result = await AskAsync(workspace);
        Assert.Equal((ResolutionStatus.Corrected, note), (result.Resolution.Status, result.Resolution.Note));
        Assert.Equal("> void Shop.Add(int id)", Show(result));
    }

    [Fact]
    public async Task A_wrong_column_on_a_line_that_declares_means_what_it_declares()
    {
        using var workspace = TestWorkspace.Of("class A\n{\n    T Make<T>( $$  T it) => it;\n    void Make() { }\n}\nclass B { static A x = new A(); }\n");
        var result = await AskAsync(workspace);
        Assert.Equal("No call is at that column; T A.Make<T>(T it), which the line names, was taken.", result.Resolution.Note);
        Assert.Equal("  T A.Make<T>(T it)|  void A.Make()".Replace('|', '\n'), Show(result));
    }

    [Theory]
    [InlineData("Shop.Add(1);", 15, null, "> void Shop.Add(int id)")]
    [InlineData("Shop.Add(\n1);", 16, null, "> void Shop.Add(int id) @id")]
    [InlineData("Shop.Add(1);", 17, "Add", "> void Shop.Add(int id)")]
    [InlineData("Shop.Add(1); new Shop().Add(\"\");", 15, null, "Ambiguous: 3 calls are on line 15; say which by 'text' or 'column'.")]
    [InlineData("Shop.Add(1); new Shop().Add(\"\");", 15, "Shop()", "> Shop.Shop()|  Shop.Shop(int id, string? note = null)")]
    [InlineData("Shop.Sell(1);", 15, null, "NotFound: No overload is known that could be called there: Shop.Sell(1); 'diagnostics' says why.")]
    [InlineData("Shop.Add(Sell(1));", 15, "Sell", "NotFound: No overload is known that could be called there: Sell(1); 'diagnostics' says why.")]
    [InlineData("_ = nameof(Shop.Add);", 15, "Add", "  void Shop.Add(int id)|  void Shop.Add(string name, int times = 1)|  void Shop.Add(string name, params int[] all)|  void Shop.Add(object a, object b, object c)")]
    [InlineData("", 90, null, "NotFound: Test.cs has 17 lines; there is no line 90.")]
    public async Task A_line_alone_or_a_text_on_it_means_the_call_there(string statement, int line, string? text, string overloads)
    {
        using var workspace = TestWorkspace.Of(Shop + "class Buyer\n{ void Run() {\n" + statement + "\n} }\n");
        Assert.Equal(overloads.Replace('|', '\n'), Show(await AskAsync(workspace, new FindSignatures { File = "Test.cs", Line = line, Text = text })));
    }

    private static Task<FindSignaturesResult> AskAsync(TestWorkspace workspace)
    {
        var caret = workspace.Fixture.Caret;
        return AskAsync(workspace, new FindSignatures { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column });
    }

    private static Task<FindSignaturesResult> AskAsync(TestWorkspace workspace, FindSignatures request) =>
        FindSignaturesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);

    private static string Show(FindSignaturesResult result) => result.Overloads.Count == 0
        ? $"{result.Resolution.Status}: {result.Resolution.Note}"
        : string.Join('\n', result.Overloads.Select(Show));

    private static string Show(Overload overload) =>
        $"{(overload.Chosen == true ? '>' : ' ')} {overload.Signature}{(overload.At is null ? "" : " @" + overload.At)}";
}
