using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Decompiling;

/// <summary>What is only in assemblies has a text, too, and it is told that nobody wrote it.</summary>
public sealed class DecompiledSourceTests : IDisposable
{
    private const string Library =
        """
        namespace Box
        {
            public class Crate<T>
            {
                private int _count;
                public int Count { get { return _count; } }
                public T? this[int index] => default;
                public Crate(int count) { _count = count; }
                public void Add(T item) { _count += 41; }
                public void Add(T item, int times) { _count += times; }
                public static Crate<T> operator +(Crate<T> a, Crate<T> b) => a;
                public static implicit operator int(Crate<T> a) => a._count;
                public class Inner { public string Name = "inside"; }
                internal void Hidden(ref T item) { }
            }
            public static class Crates { public static int Twice(this string text) => text.Length * 2; }
        }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("M:Box.Crate`1.Add(`0)", "_count += 41;")]
    [InlineData("Crate.Add(T, int)", "_count += times;")]
    [InlineData("Box.Crate.Count", "Count => _count;")]
    [InlineData("P:Box.Crate`1.Item(System.Int32)", "public T? this[int index]")]
    [InlineData("M:Box.Crate`1.#ctor(System.Int32)", "_count = count;")]
    [InlineData("M:Box.Crate`1.op_Addition(Box.Crate{`0},Box.Crate{`0})", "operator +(Crate<T> a, Crate<T> b)")]
    [InlineData("M:Box.Crate`1.op_Implicit(Box.Crate{`0})~System.Int32", "implicit operator int(Crate<T> a)")]
    [InlineData("Box.Crate.Inner", "public string Name = \"inside\";")]
    [InlineData("Box.Crates.Twice", "public static int Twice(this string text)")]
    public async Task A_member_of_an_assembly_is_decompiled_alone(string symbol, string code)
    {
        var result = await AskAsync(Library, reference: false, symbol);
        var text = Assert.Single(result.Declarations);
        Assert.Contains(code, text.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("using ", text.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", text.Code, StringComparison.Ordinal);
        Assert.Equal((1, true, "lib/Box.dll"), (text.Line, text.Decompiled, text.File));
        Assert.Null(result.Note);
    }

    [Fact]
    public async Task A_type_is_decompiled_with_all_that_is_in_it_page_by_page()
    {
        using var workspace = Workspace(Library, reference: false);
        var snapshot = Build(workspace);
        var all = Assert.Single((await AskAsync(snapshot, new ReadSource { Symbol = "Box.Crate", Limit = 1000 })).Declarations).Code.Split('\n');
        Assert.Contains(all, line => line.Contains("Hidden", StringComparison.Ordinal));
        var first = await AskAsync(snapshot, new ReadSource { Symbol = "Box.Crate", Limit = 5 });
        var next = await AskAsync(snapshot, new ReadSource { Symbol = "Box.Crate", Limit = 1000, Cursor = first.Answer.Cursor });
        Assert.Equal(string.Join("\n", all), first.Declarations[0].Code + "\n" + next.Declarations[0].Code);
        Assert.Equal(6, next.Declarations[0].Line);
    }

    [Fact]
    public async Task Of_an_assembly_to_compile_against_the_one_that_runs_is_taken()
    {
        using var workspace = Workspace(Library, reference: true);
        Compile("pack/lib/net10.0/Box.dll", Library, reference: false);
        var found = await AskAsync(Build(workspace), new ReadSource { Symbol = "Crate.Add(T, int)" });
        Assert.Contains("_count += times;", Assert.Single(found.Declarations).Code, StringComparison.Ordinal);
        Assert.EndsWith("pack/lib/net10.0/Box.dll", found.Declarations[0].File, StringComparison.Ordinal);
        Assert.Null(found.Note);
    }

    [Fact]
    public async Task Where_only_the_one_to_compile_against_is_there_that_is_said()
    {
        var result = await AskAsync(Library, reference: true, "Crate.Add(T, int)");
        Assert.Contains("public void Add(T item, int times)", Assert.Single(result.Declarations).Code, StringComparison.Ordinal);
        Assert.Contains("no bodies", result.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_of_the_framework_is_found_where_it_went()
    {
        var pack = Path.Combine(DotnetRoot, "packs", "Microsoft.NETCore.App.Ref");
        var runtime = Directory.EnumerateFiles(Directory.EnumerateDirectories(pack).Max()!, "System.Runtime.dll", SearchOption.AllDirectories).First();
        using var workspace = TestWorkspace.Of("class A { }");
        var project = Assert.Single(workspace.Projects);
        var arguments = project.Arguments.Where(argument => !argument.StartsWith("/reference:", StringComparison.Ordinal)).Append("/reference:" + runtime);
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [project with { Arguments = [.. arguments] }]);
        var result = await AskAsync(snapshot, new ReadSource { Symbol = "M:System.String.IsNullOrEmpty(System.String)" });
        var text = Assert.Single(result.Declarations);
        Assert.Equal("System.Private.CoreLib.dll", Path.GetFileName(text.File));
        Assert.Contains("Length", text.Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up_and_asked_for_in_part()
    {
        using var workspace = Workspace(Library, reference: false);
        var result = await ReadSourceQuery.RunAsync(Build(workspace), new ReadSource { Symbol = "Box.Crate" }, new CancellationToken(canceled: true), CancellationToken.None);
        Assert.Empty(result.Declarations);
        Assert.False(result.Answer.Complete);
        Assert.Equal(GapReason.TookTooLong, Assert.Single(result.Answer.Gaps!).Reason);
    }

    [Fact]
    public async Task Its_file_can_be_written_while_it_is_decompiled_and_afterwards()
    {
        using var workspace = Workspace(Library, reference: false);
        await AskAsync(Build(workspace), new ReadSource { Symbol = "Crate.Add(T, int)" });
        using var file = new FileStream(_folder.Combine("lib", "Box.dll"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(file.CanWrite);
    }

    private static string DotnetRoot => Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private async Task<ReadSourceResult> AskAsync(string library, bool reference, string symbol)
    {
        using var workspace = Workspace(library, reference);
        var result = await AskAsync(Build(workspace), new ReadSource { Symbol = symbol });
        return result with { Declarations = [.. result.Declarations.Select(text => text with { File = Path.GetRelativePath(_folder.Path, text.File) })] };
    }

    private static Task<ReadSourceResult> AskAsync(Snapshot snapshot, ReadSource request) =>
        ReadSourceQuery.RunAsync(snapshot, request, CancellationToken.None, CancellationToken.None);

    private TestWorkspace Workspace(string library, bool reference)
    {
        _library = Compile(reference ? "pack/ref/net10.0/Box.dll" : "lib/Box.dll", library, reference);
        return TestWorkspace.Of("class A { }");
    }

    private string _library = "";

    private Snapshot Build(TestWorkspace workspace) => TestWorkspace.BuildOf(
        workspace.Target, [.. workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments, "/reference:" + _library] })]);

    private string Compile(string path, string code, bool reference)
    {
        var file = _folder.Combine(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        code = reference ? "[assembly: System.Runtime.CompilerServices.ReferenceAssembly]\n" + code : code;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(one => Path.GetFileName(one) is "System.Private.CoreLib.dll" or "System.Runtime.dll");
        var compilation = CSharpCompilation.Create(
            "Box",
            [CSharpSyntaxTree.ParseText(code)],
            platform.Select(one => MetadataReference.CreateFromFile(one)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var output = File.Create(file);
        var result = compilation.Emit(output, options: new(metadataOnly: reference, includePrivateMembers: !reference));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return file;
    }
}
