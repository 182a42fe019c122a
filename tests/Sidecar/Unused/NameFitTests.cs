using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Unused;
using Xunit;

namespace Sidecar.Server.Tests.Unused;

public sealed class NameFitTests
{
    [Theory]
    [InlineData("X(1)", "internal void X(int a) { }", true)]
    [InlineData("X(1)", "internal void X(int a, int b) { }", false)]
    [InlineData("X(1)", "internal void X() { }", false)]
    [InlineData("X(1)", "internal void X(int a, int b = 2) { }", true)]
    [InlineData("X(1, 2, 3)", "internal void X(int a, params int[] b) { }", true)]
    [InlineData("X()", "internal void X(params int[] b) { }", true)]
    [InlineData("new C().X(1)", "internal void X(int a, int b) { }", false)]
    [InlineData("new C()?.X(1)", "internal void X(int a) { }", true)]
    [InlineData("new C()?.X(1)", "internal void X() { }", false)]
    [InlineData("X<int>(1)", "internal void X<T>(int a) { }", true)]
    [InlineData("X<int>(1)", "internal void X<T, U>(int a) { }", false)]
    [InlineData("X(1)", "internal void X<T>(T a) { }", true)]
    [InlineData("nameof(X)", "internal void X(int a) { }", true)]
    [InlineData("(System.Action)X", "internal void X(int a) { }", true)]
    [InlineData("X(1)", "internal System.Action X = null!;", true)]
    [InlineData("X(1)", "internal void X(__arglist) { }", true)]
    [InlineData("1.X()", "internal static void X(this int a) { }", true)]
    [InlineData("X(1)", "internal static void X(this int a) { }", true)]
    [InlineData("1.X(2)", "internal static void X(this int a) { }", true)]
    [InlineData("1.X(2, 3)", "internal static void X(this int a) { }", false)]
    [InlineData("X(1)", "private void X(int a) { }", false)]
    public void What_is_called_takes_the_arguments(string use, string declared, bool mayMean) => Check($"class B {{ object Use() => {use}; }} static class C {{ {declared} }}", mayMean);

    [Theory]
    [InlineData("class C { void Use() => X(1); void X(int a) { } }", true)]
    [InlineData("class C { void X(int a) { } class B { void Use() => X(1); } }", true)]
    [InlineData("partial class C { void X(int a) { } } partial class C { void Use() => X(1); }", true)]
    [InlineData("[Odd(nameof(X))] class C { void X(int a) { } }", true)]
    [InlineData("class B { void Use() => X(1); } class C { void X(int a) { } }", false)]
    [InlineData("class B { void Use() => X(1); } class C { protected void X(int a) { } }", true)]
    public void Who_uses_what_is_private_is_inside_of_its_type(string code, bool mayMean) => Check(code, mayMean);

    private static void Check(string code, bool mayMean)
    {
        var tree = CSharpSyntaxTree.ParseText(code);
        var symbol = Assert.Single(CSharpCompilation.Create("C", [tree]).GetSymbolsWithName("X"));
        var name = Assert.Single(tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>(), one => one.Identifier.ValueText == "X");
        Assert.Equal(mayMean, NameFit.MayMean(name, symbol));
    }
}
