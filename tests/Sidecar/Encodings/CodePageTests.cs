using Sidecar.Analysis.Index;
using Sidecar.Server.Tests.Indexing;
using Xunit;

namespace Sidecar.Server.Tests.Encodings;

/// <summary>Files of before Unicode, in a project that says by which code page they are read.</summary>
public sealed class CodePageTests
{
    private const int Cyrillic = 1251;

    // "class Число { Число? a; }"
    private const string Number = "\u0427\u0438\u0441\u043b\u043e";
    private const string Code = $"class {Number} {{ Used? u; {Number}? a; }}";

    [Theory]
    [InlineData("windows-1251", Cyrillic)]
    [InlineData("koi8-r", 20866)]
    [InlineData("utf-8 mark", Cyrillic)]
    [InlineData("utf-16", Cyrillic)]
    public async Task Names_are_read_by_the_code_page_unless_there_is_a_mark(string encoding, int codePage)
    {
        using var workspace = new EncodedWorkspace(codePage);
        Write(workspace, encoding, Code);
        Assert.Equal($"1:24 {Code}", await workspace.UsesAsync(Number));
    }

    [Fact]
    public async Task Several_bytes_may_be_one_character()
    {
        using var workspace = new EncodedWorkspace(932);
        // The second byte of this character is a backslash.
        Write(workspace, "shift_jis", "class A { string s = \"\u8868\u8868\"; Used? u; }");
        Assert.Equal("1:28 class A { string s = \"\u8868\u8868\"; Used? u; }", await workspace.UsesAsync());
    }

    [Fact]
    public async Task Edits_and_new_files_are_read_by_it_too()
    {
        using var workspace = new EncodedWorkspace(Cyrillic);
        Write(workspace, "windows-1251", Code);
        Assert.Equal($"1:24 {Code}", await workspace.UsesAsync(Number));
        Write(workspace, "windows-1251", $"class {Number} {{ }}");
        Write(workspace, "windows-1251", $"class Other {{ {Number}? b; }}", "/App/Other.cs");
        Assert.Equal($"1:15 class Other {{ {Number}? b; }}", await workspace.UsesAsync(Number));
    }

    [Fact]
    public async Task The_same_bytes_are_another_text_when_the_project_says_so()
    {
        using var workspace = new EncodedWorkspace(codePage: null);
        Write(workspace, "windows-1251", Code);
        Assert.Equal("", await workspace.UsesAsync(Number));
        workspace.Load(Cyrillic);
        Assert.Equal($"1:24 {Code}", await workspace.UsesAsync(Number));
        // As another code page has it.
        workspace.Load(1252);
        Assert.Equal("", await workspace.UsesAsync(Number));
        workspace.Load(Cyrillic);
        Assert.Equal($"1:24 {Code}", await workspace.UsesAsync(Number));
        workspace.Load(null);
        Assert.Equal("", await workspace.UsesAsync(Number));
    }

    [Fact]
    public async Task What_an_earlier_run_knew_by_another_code_page_does_not_count()
    {
        using var workspace = new StoredWorkspace("class A { }");
        var projects = workspace.Projects;
        var code = $"class {Number} {{ {Number}? a; }}";
        foreach (var codePage in new int?[] { null, Cyrillic, 1252, Cyrillic, null })
        {
            File.WriteAllBytes(workspace.PathOf("/Test.cs"), EncodedFile.EncodingOf("windows-1251").GetBytes(code));
            workspace.Projects = codePage is { } page ? [.. projects.Select(project => project with { Arguments = [.. project.Arguments, $"/codepage:{page}"] })] : projects;
            var right = await StoredWorkspace.AnswersAsync(workspace.Open(new IndexStore()), Number);
            if (workspace.Stored.Length > 0)
                Assert.Equal(right, await StoredWorkspace.AnswersAsync(workspace.OpenStored(), Number));
            Assert.Equal(codePage == Cyrillic, right.Contains($"T:{Number}", StringComparison.Ordinal) || right.Contains("T:\\u0427", StringComparison.Ordinal));
            await workspace.StoreAsync();
        }
    }

    private static void Write(EncodedWorkspace workspace, string encoding, string code, string file = "/App/User.cs")
    {
        var by = EncodedFile.EncodingOf(encoding);
        byte[] mark = encoding is "utf-8 mark" or "utf-16" ? [.. by.Preamble] : [];
        workspace.Write(file, [.. mark, .. by.GetBytes(code)]);
    }
}
