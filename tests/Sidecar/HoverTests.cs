using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class HoverTests
{
    [Theory]
    [InlineData("class A { public static int Run(string? name, int size = 3) => 1; }", "A.Run", "public static int A.Run(string? name, int size = 3)")]
    [InlineData("public abstract class A { }", "A", "public abstract class A")]
    [InlineData("sealed class A<T> where T : class { }", "A", "internal sealed class A<T> where T : class")]
    [InlineData("interface IA<out T> { }", "IA", "internal interface IA<out T>")]
    [InlineData("record R(int X);", "R", "internal record R")]
    [InlineData("class A { protected internal int Size { get; } }", "A.Size", "protected internal int A.Size")]
    [InlineData("delegate bool Test(int x);", "Test", "internal delegate bool Test(int x)")]
    public async Task The_signature_is_the_declaration(string code, string symbol, string signature) =>
        Assert.Equal(signature, (await AskAsync(code, symbol)).Signature);

    [Theory]
    [InlineData("class A { const int Size = 3; }", "A.Size", "3")]
    [InlineData("class A { const string Name = \"x\"; }", "A.Name", "\"x\"")]
    [InlineData("enum E { One = 1 }", "E.One", "1")]
    [InlineData("class A { const string? None = null; }", "A.None", "null")]
    [InlineData("class A { int size = 3; }", "A.size", null)]
    public async Task A_constant_has_its_value(string code, string symbol, string? value) =>
        Assert.Equal(value, (await AskAsync(code, symbol)).Constant);

    [Fact]
    public async Task Documentation_is_text_without_its_markup()
    {
        var result = await AskAsync(
            """
            class A
            {
                /// <summary>Runs
                /// a <see cref="System.String"/> for <paramref name="size"/>.</summary>
                /// <param name="size">How <c>big</c>.</param>
                /// <returns>Nothing.</returns>
                /// <exception cref="System.InvalidOperationException">Always.</exception>
                void Run(int size) { }
            }
            """,
            "A.Run");
        Assert.Equal(
            """
            Runs a String for size.
            size: How big.
            returns: Nothing.
            throws InvalidOperationException: Always.
            """,
            result.Documentation);
    }

    [Theory]
    [InlineData("var $$s = Find();", "string? s")]
    [InlineData("string $$s = \"\";", "string s")]
    [InlineData("string? $$s = null;", "string? s")]
    [InlineData("var s = Find(); _ = $$s;", "string? s")]
    [InlineData("var $$n = 1;", "int n")]
    [InlineData("int? n = null; var $$m = n;", "int? m")]
    [InlineData("var $$all = new[] { Find() };", "string?[]? all")]
    [InlineData("foreach (var $$s in new[] { Find() }) { }", "string? s")]
    [InlineData("System.Func<string?, int> f = $$s => 1;", "string? s")]
    [InlineData("if (Find() is { } $$s) { }", "string? s")]
    [InlineData("var pair = (Find(), 1); var ($$s, n) = pair;", "string? s")]
    public async Task What_is_inferred_of_a_local_says_whether_it_may_be_null(string statement, string signature)
    {
        using var workspace = TestWorkspace.Of($"#nullable enable\nclass A {{ string? Find() => null; void Run() {{ {statement} }} }}");
        var caret = workspace.Fixture.Caret;
        var result = await HoverQuery.RunAsync(workspace.Snapshot, new Hover { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column }, CancellationToken.None);
        Assert.Equal(signature, result.Signature);
    }

    [Fact]
    public async Task It_says_what_holds_the_symbol()
    {
        var result = await AskAsync("namespace N { class A { void Run() { } } }", "A.Run");
        Assert.Equal(("N.A", "Test"), (result.Container, result.Assembly));
    }

    private static async Task<HoverResult> AskAsync(string code, string symbol)
    {
        using var workspace = TestWorkspace.Of(code);
        return await HoverQuery.RunAsync(workspace.Snapshot, new Hover { Symbol = symbol }, CancellationToken.None);
    }
}
