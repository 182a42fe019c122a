using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Sources;
using Xunit;

namespace Sidecar.Server.Tests.Projects;

/// <summary>What is known of the generators that come with .NET is true of those of the SDK that runs this.</summary>
public sealed class TriggerWordsTests
{
    private const string Ordinary =
        """
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using System.Text.RegularExpressions;
        namespace Shop;
        public interface IOrder { int Number { get; } }
        public sealed record Order(int Number) : IOrder { [Obsolete] public string? Name { get; init; } }
        public static partial class Orders
        {
            [DllImport("native")] private static extern int Count();
            private static readonly Regex Pattern = new("a+");
            public static IEnumerable<Order> All() { yield return new Order(1); }
        }
        """;

    public static TheoryData<string> Names => [.. Generators().Select(generator => generator.GetGeneratorType().FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_generator_of_the_SDK_is_known(string name) => Assert.NotNull(TriggerWords.Of(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_generator_makes_nothing_where_none_of_its_words_is_written(string name)
    {
        if (TriggerWords.Of(name) is not { Count: > 0 } words)
            return;
        Assert.DoesNotContain(words, word => Ordinary.Contains(word, StringComparison.Ordinal));
        Assert.Empty(Run(name, Ordinary));
    }

    [Theory]
    [InlineData("GeneratedRegex", "public partial class P { [System.Text.RegularExpressions.GeneratedRegex(\"a\")] private static partial System.Text.RegularExpressions.Regex A(); }")]
    [InlineData("LibraryImport", "public static partial class P { [System.Runtime.InteropServices.LibraryImport(\"a\")] private static partial int A(); }")]
    [InlineData("JsonSerializable", "[System.Text.Json.Serialization.JsonSerializable(typeof(int))] public partial class P : System.Text.Json.Serialization.JsonSerializerContext { }")]
    [InlineData("GeneratedComInterface", "[System.Runtime.InteropServices.Guid(\"0D1A4F5C-6F0B-4C5F-9B58-7C6D0C2B7C11\"), System.Runtime.InteropServices.Marshalling.GeneratedComInterface] internal partial interface P { void A(); }")]
    public void Where_its_word_is_written_it_makes_something(string word, string code)
    {
        var generator = Generators().Single(g => TriggerWords.Of(g.GetGeneratorType().FullName)?.Contains(word) == true);
        Assert.NotEmpty(Run(generator.GetGeneratorType().FullName!, code));
    }

    [Theory]
    [InlineData("GeneratedRegex", "public partial class P { [System.Text.RegularExpressions.GeneratedRegex(\"a+b\")] private static partial System.Text.RegularExpressions.Regex A(); BODY }")]
    [InlineData("LibraryImport", "public static partial class P { [System.Runtime.InteropServices.LibraryImport(\"a\")] private static partial int A(); BODY }")]
    [InlineData("JsonSerializable", "public class D { public int X { get { return 12345678 + 12345678; } set { System.Console.WriteLine(value); } } BODY } [System.Text.Json.Serialization.JsonSerializable(typeof(D))] public partial class P : System.Text.Json.Serialization.JsonSerializerContext { BODY }")]
    [InlineData("GeneratedComInterface", "[System.Runtime.InteropServices.Guid(\"0D1A4F5C-6F0B-4C5F-9B58-7C6D0C2B7C11\"), System.Runtime.InteropServices.Marshalling.GeneratedComInterface] internal partial interface P { void A(); } class Q { BODY }")]
    public void What_looks_at_declarations_alone_makes_the_same_from_an_outline(string word, string code)
    {
        code = code.Replace("BODY", "static void Body() { System.Console.WriteLine(\"a body of some length\"); }", StringComparison.Ordinal);
        var name = Generators().Select(g => g.GetGeneratorType().FullName!).Single(g => TriggerWords.Of(g)?.Contains(word) == true);
        Assert.True(TriggerWords.ReadsDeclarations(name));
        var outline = new OutlineText(Microsoft.CodeAnalysis.Text.SourceText.From(code), Indexing.OutlineSymbols.IndexOf(code).Bodies).ToString();
        Assert.NotEqual(code, outline);
        Assert.Equal(Run(name, code).Select(made => made.SourceText.ToString()), Run(name, outline).Select(made => made.SourceText.ToString()));
    }

    [Theory]
    [InlineData("Microsoft.Extensions.Configuration.Binder.SourceGeneration.ConfigurationBindingGenerator")]
    [InlineData("Microsoft.AspNetCore.Http.RequestDelegateGenerator.RequestDelegateGenerator")]
    [InlineData("Microsoft.NET.Sdk.Razor.SourceGenerators.RazorSourceGenerator")]
    [InlineData("Somebody.Else.Generator")]
    public void Others_look_at_more(string name) => Assert.False(TriggerWords.ReadsDeclarations(name));

    private static ImmutableArray<GeneratedSourceResult> Run(string name, string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Ordinary", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var result = CSharpGeneratorDriver.Create(Generators().Single(g => g.GetGeneratorType().FullName == name)).RunGenerators(compilation).GetRunResult();
        var only = Assert.Single(result.Results);
        Assert.Null(only.Exception);
        return only.GeneratedSources;
    }

    private static IEnumerable<ISourceGenerator> Generators()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/<assembly>
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var folders = Directory.EnumerateDirectories(Path.Combine(root, "packs"), "Microsoft.*.App.Ref")
            .Select(pack => Directory.EnumerateDirectories(pack).OrderBy(version => version.Length).ThenBy(version => version, StringComparer.Ordinal).Last())
            .Select(version => Path.Combine(version, "analyzers", "dotnet", "cs"))
            .Where(Directory.Exists);
        return folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .SelectMany(file => new AnalyzerFileReference(file, new Loader()).GetGenerators(LanguageNames.CSharp));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
