using Xunit;

namespace Sidecar.Server.Tests.Uses;

/// <summary>Constructs of the language that use a member without naming it.</summary>
public sealed class ImplicitUseTests
{
    [Fact]
    public Task A_loop_uses_the_enumerator() => UseCheck.FindsAsync(
        """
        class Bag { public Walk Get$$Enumerator() => new Walk(); }
        class Walk { public int Current => 1; public bool MoveNext() => false; }
        class A { void Run(Bag bag) { [|foreach|] (var x in bag) { } bag.[|GetEnumerator|](); foreach (var y in new int[1]) { } } }
        """);

    [Theory]
    [InlineData("public int Cur$$rent => 1; public bool MoveNext() => false;")]
    [InlineData("public int Current => 1; public bool Move$$Next() => false;")]
    public Task A_loop_uses_what_the_enumerator_has(string members) => UseCheck.FindsAsync(
        "class Bag { public Walk GetEnumerator() => new Walk(); }\n" +
        $"class Walk {{ {members} }}\n" +
        "class A { void Run(Bag bag) { [|foreach|] (var x in bag) { } } }\n");

    [Fact]
    public Task A_loop_that_waits_uses_the_enumerator() => UseCheck.FindsAsync(
        """
        using System.Threading.Tasks;
        class Bag { public Walk Get$$AsyncEnumerator() => new Walk(); }
        class Walk { public int Current => 1; public Task<bool> MoveNextAsync() => Task.FromResult(false); }
        class A { async Task Run(Bag bag) { await [|foreach|] (var x in bag) { } } }
        """);

    [Fact]
    public Task Await_uses_the_awaiter() => UseCheck.FindsAsync(
        """
        using System.Threading.Tasks;
        class Job { public System.Runtime.CompilerServices.TaskAwaiter Get$$Awaiter() => default; }
        class A { async Task Run(Job job) { [|await|] job; await Task.CompletedTask; } }
        """);

    [Fact]
    public Task Using_disposes() => UseCheck.FindsAsync(
        """
        using System;
        class File : IDisposable { public void Dis$$pose() { } }
        class A
        {
            void Statement() { [|using|] (var f = new File()) { } [|using|] (new File()) { } }
            void Declaration() { [|using|] var f = new File(); f.[|Dispose|](); }
        }
        """);

    [Fact]
    public Task Using_disposes_by_an_explicit_implementation_too() => UseCheck.FindsAsync(
        """
        using System;
        class File : IDisposable { void IDisposable.Dis$$pose() { } }
        class A { void Run() { [|using|] (new File()) { } } }
        """);

    [Fact]
    public Task Using_that_waits_disposes() => UseCheck.FindsAsync(
        """
        using System;
        using System.Threading.Tasks;
        class File : IAsyncDisposable { public ValueTask Dispose$$Async() => default; }
        class A { async Task Run() { await [|using|] var f = new File(); await [|using|] (new File()) { } } }
        """);

    [Fact]
    public Task Deconstruction_is_a_use() => UseCheck.FindsAsync(
        """
        class Point { public void Decon$$struct(out int x, out int y) { x = y = 0; } }
        class A
        {
            void Run(Point p, Point[] all)
            {
                var (a, b) [||]= p;
                (a, b) [||]= p;
                a = b;
                [|foreach|] (var (c, d) in all) { }
            }
        }
        """);

    [Fact]
    public Task A_collection_initializer_adds() => UseCheck.FindsAsync(
        """
        using System.Collections;
        class Bag : IEnumerable { public void Ad$$d(int x) { } public IEnumerator GetEnumerator() => null!; }
        class A { Bag a = new Bag [||]{ 1, 2 }; Bag b = new() [||]{ 3 }; int[] c = { 4 }; }
        """);

    [Theory]
    [InlineData("Where", "from x in all [|where|] x > 1 select x")]
    [InlineData("Select", "from x in all [|select|] x + 1")]
    [InlineData("Select", "from x in all [|let|] y = x where y > 1 [|select|] y + 1")]
    [InlineData("SelectMany", "from x in all [|from|] y in all select y")]
    [InlineData("Join", "from x in all [|join|] y in all on x equals y select x")]
    [InlineData("GroupJoin", "from x in all [|join|] y in all on x equals y into g select g")]
    [InlineData("GroupBy", "from x in all [|group|] x by x + 1")]
    [InlineData("OrderBy", "from x in all [|orderby|] x select x")]
    [InlineData("OrderByDescending", "from x in all [|orderby|] x descending select x")]
    [InlineData("ThenBy", "from x in all [|orderby|] x descending, x + 1 ascending select x")]
    [InlineData("ThenByDescending", "from x in all [|orderby|] x, x + 1 descending select x")]
    [InlineData("Cast", "[|from|] string x in all select x")]
    public Task Clauses_of_a_query_are_calls(string method, string query) => UseCheck.FindsAsync(Query(method, query));

    [Fact]
    public Task An_indexer_is_used_by_brackets() => UseCheck.FindsAsync(
        """
        class Map { public int th$$is[string key] { get => 1; set { } } }
        class A
        {
            void Run(Map m, Map? n, int[] other)
            {
                m[||]["a"] = m[||]["b"] + other[0];
                _ = n?[||]["c"];
                _ = new Map { [||]["d"] = 1 };
            }
        }
        """);

    [Fact]
    public Task Operators_are_used_by_their_signs() => UseCheck.FindsAsync(
        """
        struct Money
        {
            public static Money operator $$+(Money a, Money b) => a;
            public static Money operator -(Money a) => a;
        }
        class A { void Run(Money m, int i) { m = m [||]+ m; m [||]+= m; i = i + 1; m = -m; } }
        """);

    [Theory]
    [InlineData("public static Money operator $$++(Money a) => a;", "m[||]++; [||]++m; i++;")]
    [InlineData("public static Money operator $$!(Money a) => a;", "_ = [||]!m; _ = !(i == 1);")]
    [InlineData("public static Money operator $$&(Money a, Money b) => a; public static bool operator true(Money a) => true; public static bool operator false(Money a) => true;", "_ = m [||]& m; _ = m [||]&& m; _ = i == 1 && i == 2;")]
    [InlineData("public static Money operator $$>>(Money a, int b) => a;", "_ = m [||]>> 1; m [||]>>= 1; i >>= 1;")]
    [InlineData("public static Money operator $$==(Money a, Money b) => a; public static Money operator !=(Money a, Money b) => a;", "_ = m [||]== m; _ = i == 1; _ = m != m;")]
    [InlineData("public static Money operator checked $$-(Money a) => a; public static Money operator -(Money a) => a;", "_ = checked([||]-m); _ = -m;")]
    public Task Each_operator_has_its_uses(string declaration, string uses) => UseCheck.FindsAsync(
        $"struct Money {{ {declaration} }}\nclass A {{ void Run(Money m, int i) {{ {uses} }} }}\n");

    [Fact]
    public Task A_conversion_is_used_by_casts() => UseCheck.FindsAsync(
        """
        struct Money { public static explicit op$$erator int(Money m) => 1; }
        class A { int Run(Money m, long l) => [||](int)m + (int)l; }
        """);

    [Fact]
    public async Task What_is_not_named_says_so()
    {
        var result = await UseCheck.AskAsync(
            """
            class Bag { public System.Collections.IEnumerator Get$$Enumerator() => null!; }
            class A { void Run(Bag bag) { foreach (var x in bag) { } bag.GetEnumerator(); } }
            """);
        Assert.Equal(["bag.GetEnumerator()", "foreach"], result.References.Select(r => r.Implicit == true ? "foreach" : "bag.GetEnumerator()").Order(StringComparer.Ordinal));
    }

    private static string Query(string method, string query) =>
        $$"""
        using System;
        class Q<T>
        {
            {{Declared(method)}}
        }
        class A { void Run(Q<int> all) { _ = {{query}}; } }
        """;

    private static string Declared(string marked) => string.Join('\n', ((string[])[
        "public Q<T> Where(Func<T, bool> f) => this;",
        "public Q<R> Select<R>(Func<T, R> f) => null!;",
        "public Q<R> SelectMany<S, R>(Func<T, Q<S>> f, Func<T, S, R> g) => null!;",
        "public Q<R> Join<S, K, R>(Q<S> other, Func<T, K> f, Func<S, K> g, Func<T, S, R> h) => null!;",
        "public Q<R> GroupJoin<S, K, R>(Q<S> other, Func<T, K> f, Func<S, K> g, Func<T, Q<S>, R> h) => null!;",
        "public Q<T> GroupBy<K>(Func<T, K> f) => this;",
        "public Q<R> Cast<R>() => null!;",
        "public Q<T> OrderBy<K>(Func<T, K> f) => this;",
        "public Q<T> OrderByDescending<K>(Func<T, K> f) => this;",
        "public Q<T> ThenBy<K>(Func<T, K> f) => this;",
        "public Q<T> ThenByDescending<K>(Func<T, K> f) => this;",
    ]).Select(line => line.Replace($"> {marked}(", $"> $${marked}(", StringComparison.Ordinal).Replace($"> {marked}<", $"> $${marked}<", StringComparison.Ordinal)));
}
