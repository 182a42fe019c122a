using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Indexing;

/// <summary>
/// A generator on disk, compiled by the test: for each line of its additional files a property, for each class that is
/// called <c>…Model</c> a method that makes it.
/// </summary>
internal static class TestGenerator
{
    private const string Code =
        """
        using System.IO;
        using System.Linq;
        using Microsoft.CodeAnalysis;
        [Generator]
        public sealed class TheGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context)
            {
                context.RegisterSourceOutput(context.AdditionalTextsProvider, (output, file) =>
                    output.AddSource(Path.GetFileNameWithoutExtension(file.Path) + ".g.cs", "partial class Made { "
                        + string.Concat(file.GetText().ToString().Split('\n').Where(line => line.Length > 0).Select(line => "public static int " + line + " => 1; ")) + "}"));
                context.RegisterSourceOutput(context.CompilationProvider, (output, compilation) =>
                    output.AddSource("Models.g.cs", "static partial class Models { "
                        + string.Concat(compilation.GetSymbolsWithName(name => name.EndsWith("Model"), SymbolFilter.Type)
                            .Select(model => $"public static {model.Name} Make{model.Name}() => new {model.Name}(); ")) + "}"));
            }
        }
        """;

    /// <summary>Compiles it into <paramref name="folder"/>; the path of the assembly.</summary>
    public static string WriteTo(TempFolder folder, string name = "TheGenerator", string code = Code)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
            .Append(typeof(IIncrementalGenerator).Assembly.Location)
            .Distinct(StringComparer.Ordinal);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], platform.Select(path => MetadataReference.CreateFromFile(path)), options);
        var file = folder.Combine(name + ".dll");
        var result = compilation.Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return file;
    }
}
