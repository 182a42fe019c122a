using Xunit;

namespace Sidecar.Server.Tests.Calls;

/// <summary>Which places call a member, and how.</summary>
public sealed class CallKindTests
{
    [Fact]
    public Task Methods_are_called_or_named() => AreAsync(
        "Call:4 Reference:5 Reference:6 Reference:7 Call:8 Call:9",
        """
        class A
        {
            static int M$$(int x) => 1;
            void U(A? a, int[] all) { M(1);
                System.Func<int, int> f = M;
                Each(A.M);
                f += M;
                _ = A.M(2) + 3;
                System.Action b = () => M(1); _ = nameof(M); }
            /// <see cref="M"/>
            void Each(System.Func<int, int> f) { }
        }
        """,
        "M:A.U(A,System.Int32[])");

    [Fact]
    public Task Properties_are_read_and_written() => AreAsync(
        "Get:5 Set:6 GetSet:7 GetSet:8 Get:9 Set:10 Get:11 Set:12 GetSet:13 Get:14 Set:15",
        """
        class A
        {
            public int P$$ { get; set; } public A? Next { get; set; }
            void U(A? a) {
                _ = P;
                P = 1;
                P += 2;
                P++;
                _ = a?.P;
                _ = new A { P = 1 };
                _ = a is { P: 3 };
                (a!.P, _) = (1, 2);
                P ??= 4;
                _ = -P;
                (a.P) = 2; } }
        """,
        "M:A.U(A)");

    [Fact]
    public Task Fields_can_be_given_away() => AreAsync(
        "GetSet:3 Set:4 Get:5 GetSet:6",
        """
        class A { int f$$;
            void U() {
                R(ref f);
                O(out f);
                I(in f);
                ref int r = ref f; }
            void R(ref int x) { } void O(out int x) => x = 1; void I(in int x) { } }
        """,
        "M:A.U");

    [Fact]
    public Task Events_are_subscribed_to_and_raised() => AreAsync(
        "Add:3 Remove:4 Raise:5 Raise:6 Raise:7 Get:8 Set:9",
        """
        class A { event System.Action? E$$;
            void U(A a) {
                E += a.V;
                a.E -= V;
                E();
                E?.Invoke();
                a.E!.Invoke();
                var all = E;
                E = null; } void V() { } }
        """,
        "M:A.U(A)");

    [Fact]
    public Task Indexers_are_read_and_written() => AreAsync(
        "Get:3! Set:4! GetSet:5! Set:6! Get:7!",
        """
        class A { int $$this[int i] { get => i; set { } }
            void U(A? a) {
                _ = this[0];
                this[1] = 2;
                a![1] += 2;
                _ = new A { [0] = 1 };
                _ = a?[3]; } }
        """,
        "M:A.U(A)");

    [Fact]
    public Task Constructors_are_called_with_and_without_their_name() => AreAsync(
        "Call:3 Call:4! Call:5! Call:6",
        """
        class A { public A$$(int x) { }
            static void U() {
                _ = new A(1);
                A a = new(2);
                A[] all = [new(3)];
                _ = new A(3) { }; } }
        """,
        "M:A.U");

    [Fact]
    public async Task Constructors_of_a_base_class_are_called_unsaid()
    {
        Assert.Equal(
            """
            1 M:Said.#ctor Call:2
            1 M:Unsaid.#ctor(System.Int32) Call:3!
            1 M:Unwritten.#ctor Call:4!
            1 M:Primary.#ctor(System.Int32) Call:5!
            1 M:Given.#ctor(System.Int32) Call:6
            """,
            await CallCheck.CallersOfAsync(
                """
                class Base { public Base$$(int x = 1) { } public Base(string s, int y) { } }
                class Said : Base { public Said() : base() { } public Said(int x) : this() { } public Said(string s) : base(s, 1) { } }
                class Unsaid : Base { public Unsaid(int x) { } }
                class Unwritten : Base { }
                class Primary(int x) : Base;
                class Given(int x) : Base(x);
                """));
    }

    [Fact]
    public Task Operators_and_written_conversions_are_called() => AreAsync(
        "Call:3! Call:4!",
        """
        struct M { public static M operator $$+(M a, M b) => a;
            static void U(M a, M b) {
                _ = a + b;
                a += b; } }
        """,
        "M:M.U(M,M)");

    [Fact]
    public async Task Conversions_are_called_where_nothing_is_written()
    {
        Assert.Equal(
            """
            1 F:M.made initializer Call:2!
            1 M:M.U(M,M[]) Call:4! Call:5! Call:6! Call:7! Call:8! Call:9!
            1 P:M.Asked Call:12!
            1 M:M.#ctor(System.Int32) Call:13!
            """,
            await CallCheck.CallersOfAsync(
                """
                class M { public static implicit $$operator int(M m) => 1;
                    int made = new M();
                    static int U(M m, M[] all) {
                        int x = m;
                        Take(m);
                        _ = (int)m;
                        System.Func<int> f = () => m;
                        foreach (int one in all) { }
                        return m;
                    }
                    static void Take(int x) { }
                    int Asked => this;
                    M(int x) : this(new M(), "") { } M(int x, string s) { } public M() { }
                }
                """));
    }

    [Fact]
    public async Task Truth_is_asked_where_nothing_is_written()
    {
        Assert.Equal(
            "1 M:T.U(T) Call:3! Call:4!",
            await CallCheck.CallersOfAsync(
                """
                class T { public static bool operator $$true(T t) => true; public static bool operator false(T t) => false;
                    static void U(T t) {
                        if (t) { }
                        while (t) { } } }
                """));
    }

    [Fact]
    public Task Extensions_are_called_in_every_form() => AreAsync(
        "Call:4 Call:5 Reference:6 Call:7",
        """
        static class Texts { extension(string text) { public int Twi$$ce() => 2; } }
        class A {
            void U(string? s) {
                _ = "".Twice();
                _ = Texts.Twice("");
                System.Func<int> f = "".Twice;
                _ = s?.Twice(); } }
        """,
        "M:A.U(System.String)");

    [Fact]
    public Task Constructs_of_the_language_call() => AreAsync(
        "Call:4! Call:5",
        """
        class Items { public System.Collections.Generic.IEnumerator<int> GetEnu$$merator() => null!; }
        class A {
            void U(Items items) {
                foreach (var i in items) { }
                items.GetEnumerator(); } }
        """,
        "M:A.U(Items)");

    [Fact]
    public async Task Attributes_and_what_they_name_are_references()
    {
        Assert.Equal(
            """
            1 Test Reference:1
            1 T:A Reference:2
            1 M:A.U(System.Int32) Reference:3 Reference:3
            """,
            await CallCheck.CallersOfAsync(
                """
                [assembly: Mark]
                [Mark] class A {
                    [Mark] void U([Mark] int x) { } }
                class MarkAttribute : System.Attribute { public Mark$$Attribute() { } }
                """));
        Assert.Equal(
            "1 T:A Reference:2",
            await CallCheck.CallersOfAsync("class Use { A a = new(); }\n[Mark] class A { }\nclass MarkAttribute : System.Attribute { public Mark$$Attribute() { } }", depth: 3));
        Assert.Equal(
            "1 M:A.U Reference:2",
            await CallCheck.CallersOfAsync(
                """
                class A { static int Da$$ta() => 1;
                    [Of(nameof(Data))] void U() { _ = nameof(Data); } }
                class OfAttribute(string name) : System.Attribute { public string Name => name; }
                """));
    }

    [Fact]
    public Task Generic_members_are_called_however_they_are_constructed() => AreAsync(
        "Call:4 Call:5",
        """
        class Box<T> { public void Pu$$t<U>(T one, U two) { } }
        class A {
            void U(Box<int> b, Box<string> c) {
                b.Put(1, 2);
                c.Put<object>("", ""); } }
        """,
        "M:A.U(Box{System.Int32},Box{System.String})");

    [Fact]
    public async Task Static_abstract_and_default_members_are_called_through_their_interface()
    {
        Assert.Equal(
            "1 M:A.U``1 Call:3 via M:IMake`1.Make",
            await CallCheck.CallersOfAsync(
                """
                interface IMake<T> where T : IMake<T> { static abstract T Make(); }
                class One : IMake<One> { public static One Ma$$ke() => new(); }
                class A { void U<T>() where T : IMake<T> => T.Make(); }
                """));
    }

    private static async Task AreAsync(string kinds, string code, string caller) =>
        Assert.Equal($"1 {caller} {kinds}", await CallCheck.CallersOfAsync(code));
}
