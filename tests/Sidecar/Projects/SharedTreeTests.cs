using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;
using Xunit;

namespace Sidecar.Server.Tests.Projects;

/// <summary>A file that reads the same under the symbols of all frameworks has one tree.</summary>
public sealed class SharedTreeTests
{
    private static readonly CSharpParseOptions New = CSharpParseOptions.Default.WithPreprocessorSymbols("DEBUG", "NET10_0");
    private static readonly CSharpParseOptions Old = CSharpParseOptions.Default.WithPreprocessorSymbols("DEBUG", "NETSTANDARD2_0");

    [Theory]
    [InlineData("class A { void Run() { System.Console.WriteLine(1234567); } }", true)]
    [InlineData("#nullable enable\n#region R\nclass A { }\n#endregion\n", true)]
    [InlineData("class A {\n#if NET10_0\nint x;\n#endif\n}", false)]
    [InlineData("#define NET10_0\nclass A {\n#if NET10_0\nint x;\n#endif\n}", false)]
    public void Only_a_file_that_asks_for_symbols_is_parsed_for_each(string code, bool shared)
    {
        var file = FileOf(code);
        file.Index(New, CancellationToken.None);
        var one = file.Whole(New, CancellationToken.None);
        Assert.Equal(shared, ReferenceEquals(one, file.Whole(Old, CancellationToken.None)));
        Assert.Equal(shared, ReferenceEquals(one, file.Outline(Old, CancellationToken.None)));
        Assert.True(file.IsCurrent(one, New));
        GC.KeepAlive(one);
    }

    [Fact]
    public void Another_version_of_the_language_and_what_calls_may_be_conditional_by_have_a_tree_of_their_own()
    {
        var file = FileOf("class A { }");
        var one = file.Whole(New, CancellationToken.None);
        Assert.NotSame(one, file.Whole(New.WithLanguageVersion(LanguageVersion.CSharp7_3), CancellationToken.None));
        Assert.NotSame(one, file.Whole(New.WithPreprocessorSymbols("NET10_0"), CancellationToken.None));
        Assert.NotSame(one, file.Whole(New.WithFeatures([KeyValuePair.Create("strict", "true")]), CancellationToken.None));
    }

    private static SourceFile FileOf(string code) => new("/A.cs", System.Text.Encoding.UTF8.GetBytes(code), new IndexStore());
}
