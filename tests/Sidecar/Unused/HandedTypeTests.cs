using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Unused;

public sealed class HandedTypeTests
{
    private const string Sure = "High no code uses it";

    private const string Library =
        """
        namespace Lib { public class Reader { public System.Collections.Generic.List<T> Get<T>() => new(); } public class Map<T> { } public static class Store { public static void Keep<T, U>() { } } }
        namespace Microsoft.Extensions.Logging { public interface ILogger<T> { } }
        namespace Microsoft.Extensions.DependencyInjection { public static class Services { public static void Configure<T>(object to) { } public static void AddScoped<T>(object to) { } } }
        """;

    [Theory]
    [InlineData("void Test(Lib.Reader r) => r.Get<Row>();", "Get")]
    [InlineData("void Test(Lib.Reader r) => r?.Get<Row>();", "Get")]
    [InlineData("void Test(Lib.Reader r) => r.Get<System.Collections.Generic.List<Row[]>>();", "Get")]
    [InlineData("void Test() => Lib.Store.Keep<int, Row>();", "Keep")]
    [InlineData("void Test() => System.Console.Write(new Lib.Map<Row>());", "Map")]
    [InlineData("void Test() => new Rows(); class Rows : Lib.Map<Row> { }", "Map")]
    [InlineData("void Test(Lib.Reader r) => r.Get<Special>(); class Special : Row { }", "Get")]
    [InlineData("void Test() => Microsoft.Extensions.DependencyInjection.Services.Configure<Row>(1);", "Configure")]
    [InlineData("void Test(Lib.Reader r) => All<Row>(r); void All<T>(Lib.Reader r) => r.Get<T>();", "All")]
    [InlineData("void Test(Lib.Reader r) { All<Row>(); void All<T>() => r.Get<T>(); }", "All")]
    [InlineData("void Test(Lib.Reader r) => All<Row>(r); void All<T>(Lib.Reader r) => More<T, int>(r); void More<T, U>(Lib.Reader r) => r.Get<T>();", "All")]
    [InlineData("object Test() => Names<Row>(); object Names<T>() => typeof(T).GetProperties();", "Names")]
    [InlineData("void Test(Source<Row> source) { } class Source<T> { object All(Lib.Reader r) => r.Get<T>(); }", "Source")]
    [InlineData("void Test(ISource s) => s.All<Row>(); interface ISource { void All<T>(); } class Source : ISource { public void All<T>() => new Lib.Reader().Get<T>(); }", "All")]
    [InlineData("void Test(ISource<Row> s) { } interface ISource<T> { } class Source<U, T> : ISource<T> { object All(Lib.Reader r) => r.Get<T>(); }", "ISource")]
    [InlineData("void Test() => Unknown<Row>();", "Unknown")]
    [InlineData("void Test(System.Collections.Generic.List<Row> rows) { }", null)]
    [InlineData("System.Threading.Tasks.Task<System.Func<Row>> Test() => null;", null)]
    [InlineData("void Test(Microsoft.Extensions.Logging.ILogger<Row> log) { }", null)]
    [InlineData("void Test() => Microsoft.Extensions.DependencyInjection.Services.AddScoped<Row>(1);", null)]
    [InlineData("void Test() => Own<Row>(); T Own<T>() => default;", null)]
    [InlineData("void Test() => Own<Row, int>(); void Own<T, U>() => new Lib.Reader().Get<U>();", null)]
    [InlineData("void Test() => Own<Row>(); void Own<T>() => Own<T>();", null)]
    [InlineData("void Test(Source<Row> source) { } class Source<T> { string Name => typeof(T).Name; System.Collections.Generic.List<T> All; }", null)]
    public async Task What_a_library_takes_as_a_type_argument_it_may_map(string code, string? taker)
    {
        var said = await SaidOfAsync(code, "int X { get; set; }");
        Assert.Equal(taker is null ? Sure : $"Medium no code uses it; but its type is handed, as a type argument, to {taker}, which may look through it", said);
    }

    [Theory]
    [InlineData("int X;", false)]
    [InlineData("void X() { }", false)]
    [InlineData("static int X;", true)]
    [InlineData("const int X = 1;", true)]
    [InlineData("static void X() { }", true)]
    public async Task Only_what_objects_have_is_mapped(string member, bool isSure) =>
        Assert.Equal(isSure, await SaidOfAsync("void Test(Lib.Reader r) => r.Get<Row>();", member) == Sure);

    private static async Task<string> SaidOfAsync(string code, string member)
    {
        using var workspace = TestWorkspace.Of($"class C {{ [Fact] {code} }} class Row {{ {member} }} class FactAttribute : System.Attribute {{ }}");
        var library = workspace.PathOf("Lib.dll");
        Assert.True(CSharpCompilation.Create("Lib", [CSharpSyntaxTree.ParseText(Library)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(library).Success);
        var projects = workspace.Projects.Select(one => one with { Arguments = [.. one.Arguments, $"/reference:{library}"] });
        var result = await FindUnusedQuery.RunAsync(TestWorkspace.BuildOf(workspace.Target, [.. projects]), new FindUnused { Confidence = Confidence.Low }, CancellationToken.None);
        var found = Assert.Single(result.Unused, one => one.Symbol.Id!.EndsWith("Row.X", StringComparison.Ordinal));
        return $"{found.Confidence} {found.Reason}";
    }
}
