using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Uses;

public sealed class UseKindTests
{
    [Theory]
    [InlineData("_ = x + 1;", UseKind.Read)]
    [InlineData("x = 1;", UseKind.Write)]
    [InlineData("this.x = 1;", UseKind.Write)]
    [InlineData("(x) = 1;", UseKind.Write)]
    [InlineData("(x, _) = (1, 2);", UseKind.Write)]
    [InlineData("(_, (x, _)) = (1, (2, 3));", UseKind.Write)]
    [InlineData("_ = (x, 1);", UseKind.Read)]
    [InlineData("x += 1;", UseKind.ReadWrite)]
    [InlineData("x++;", UseKind.ReadWrite)]
    [InlineData("--this.x;", UseKind.ReadWrite)]
    [InlineData("Take(ref x);", UseKind.ReadWrite)]
    [InlineData("Give(out x);", UseKind.Write)]
    [InlineData("ref var y = ref x;", UseKind.ReadWrite)]
    [InlineData("_ = new A { x = 2 };", UseKind.Write)]
    [InlineData("_ = this is { x: 2 };", UseKind.Read)]
    [InlineData("_ = nameof(x);", UseKind.Nameof)]
    [InlineData("_ = nameof(A.x);", UseKind.Nameof)]
    [InlineData("foreach ((x, _) in new (int, int)[0]) { }", UseKind.Write)]
    public Task A_field(string statement, UseKind kind) => CheckAsync(
        $"class A {{ public int $$x; void Run() {{ {statement} }} void Take(ref int a) {{ }} void Give(out int a) => a = 0; }}", kind);

    [Theory]
    [InlineData("Do();", UseKind.Call)]
    [InlineData("this.Do();", UseKind.Call)]
    [InlineData("this?.Do();", UseKind.Call)]
    [InlineData("System.Action a = Do;", UseKind.MethodGroup)]
    [InlineData("Run(Do);", UseKind.MethodGroup)]
    [InlineData("_ = nameof(Do);", UseKind.Nameof)]
    public Task A_method(string statement, UseKind kind) => CheckAsync(
        $"class A {{ void Do$$() {{ }} void Run(System.Action a) {{ {statement} }} }}", kind);

    [Theory]
    [InlineData("int i = m;")]
    [InlineData("int i = this.m;")]
    [InlineData("Take(m);")]
    [InlineData("_ = (int)m;")]
    public Task A_conversion(string statement) => CheckAsync(
        $"class M {{ public static implicit $$operator int(M one) => 1; M m = new(); void Run() {{ {statement} }} void Take(int i) {{ }} }}", UseKind.Call);

    [Theory]
    [InlineData("class B : Mark { }", UseKind.Base)]
    [InlineData("class B : System.Collections.Generic.List<Mark> { }", UseKind.Type)]
    [InlineData("[Mark] class B { }", UseKind.Attribute)]
    [InlineData("class B { Mark? m; }", UseKind.Type)]
    [InlineData("class B { object m = new Mark(); }", UseKind.Create)]
    [InlineData("class B { object m = new global::Mark(); }", UseKind.Create)]
    [InlineData("class B { Mark[] m = new Mark[3]; }", UseKind.Type, UseKind.Type)]
    [InlineData("class B { object m = typeof(Mark); }", UseKind.Type)]
    [InlineData("class B { object m = Mark.Null; }", UseKind.Type)]
    [InlineData("class B { string m = nameof(Mark); }", UseKind.Nameof)]
    [InlineData("/// <see cref=\"Mark\"/>\nclass B { }", UseKind.Cref)]
    public Task A_type(string code, params UseKind[] kinds) => CheckAsync(
        $"class Mar$$k : System.Attribute {{ public static object? Null; }}\n{code}", kinds);

    [Fact]
    public Task A_type_in_using_directives() => CheckAsync(
        "using static Mark;\nusing M = Mark;\nclass Mar$$k { }", UseKind.Using, UseKind.Using);

    [Theory]
    [InlineData("object m = new Mark(1);", UseKind.Create)]
    [InlineData("Mark m = new(1);", UseKind.Create)]
    [InlineData("[Mark(1)] int m;", UseKind.Attribute)]
    public Task A_constructor(string member, UseKind kind) => CheckAsync(
        $"class Mark : System.Attribute {{ public Mar$$k(int x) {{ }} }}\nclass B {{ {member} }}", kind);

    [Fact]
    public Task A_constructor_that_others_begin_with() => CheckAsync(
        "class A { public A$$(int x) { } A() : this(1) { } }\nclass B : A { B() : base(3) { } }\nclass C() : A(1) { }", UseKind.Call, UseKind.Call, UseKind.Call);

    [Fact]
    public Task An_event() => CheckAsync(
        "class A { event System.Action? Chan$$ged; void Run() { Changed += Run; Changed -= Run; Changed?.Invoke(); } }",
        UseKind.Subscribe, UseKind.Unsubscribe, UseKind.Read);

    [Fact]
    public Task An_indexer() => CheckAsync(
        "class A { int th$$is[int i] { get => i; set { } } void Run() { this[1] = this[2]; this[3]++; } }",
        UseKind.Write, UseKind.Read, UseKind.ReadWrite);

    [Fact]
    public Task What_is_called_without_its_name() => CheckAsync(
        "class A { public static A operator +$$(A a, A b) => a; A Sum() => this + this; }", UseKind.Call);

    [Fact]
    public Task A_parameter() => CheckAsync(
        "class A { void Run(int si$$ze) { size = size + 1; Run(size: 2); } /// <param name=\"size\"/>\nvoid B() { } }",
        UseKind.Write, UseKind.Read, UseKind.Write);

    [Theory]
    [InlineData(UseKind.Read, 1, 3)]
    [InlineData(UseKind.Write, 2, 3)]
    [InlineData(UseKind.ReadWrite, 3)]
    [InlineData(UseKind.Call)]
    public async Task Only_one_kind_can_be_asked_for(UseKind kind, params int[] lines)
    {
        using var workspace = TestWorkspace.Of("class A { int x; void Run() {\n_ = x;\nx = 1;\nx++;\n} }");
        var result = await FindReferencesQuery.RunAsync(workspace.Snapshot, new FindReferences { Symbol = "A.x", Kind = kind }, CancellationToken.None);
        Assert.Equal(lines.Select(line => line + 1), result.References.Select(r => r.Line));
    }

    private static async Task CheckAsync(string code, params UseKind[] kinds)
    {
        using var workspace = TestWorkspace.Of(code);
        var caret = workspace.Fixture.Caret;
        var request = new FindReferences { File = "Test.cs", Line = caret.Line, Column = caret.Column };
        var result = await FindReferencesQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.Equal(kinds.Cast<UseKind?>(), result.References.Select(r => r.Kind));
    }
}
