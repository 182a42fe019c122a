using Sidecar.Analysis.Overlays;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class SearchTextTests
{
    private const string Everywhere =
        """"
        using System;
        /// <summary>A word, see <see cref="Word"/>.</summary>
        class Word
        {
            // word in a remark
            #region word
            const string Text = "word"; // word
            string More(int word) => $"word {word} {"word"} word";
            string Raw = """
                word
                """;
            char W = 'w'; /* word */
        #if NEVER
            void Never(word word) { }
        #endif
            #endregion
        }
        """";

    [Theory]
    [InlineData(null, "2 3 5 6 7 8 10 12 14")]
    [InlineData(TextPlace.Code, "3 6 8")]
    [InlineData(TextPlace.Identifier, "3 8")]
    [InlineData(TextPlace.String, "7 8 10")]
    [InlineData(TextPlace.Comment, "2 5 7 12")]
    [InlineData(TextPlace.Excluded, "14")]
    public async Task A_match_counts_in_the_place_in_which_it_begins(TextPlace? place, string lines)
    {
        var result = await AskAsync(Everywhere, new SearchText { Pattern = "word", Case = LetterCase.Ignore, In = place });
        Assert.Equal(lines, LinesOf(result));
    }

    [Fact]
    public async Task Each_line_is_there_once_at_the_first_match_that_is_wanted()
    {
        var result = await AskAsync(Everywhere, new SearchText { Pattern = "word", In = TextPlace.Comment });
        Assert.Equal(new CodeLocation("Test.cs", 7, 36, "const string Text = \"word\"; // word") { Within = "Word", In = TextPlace.Comment }, result.Matches[2]);
    }

    [Fact]
    public async Task White_space_before_what_is_meant_does_not_decide_where_it_is()
    {
        var result = await AskAsync("class A\n{\n    // one\n    int two;\n}\n", new SearchText { Pattern = @"^\s*(//|int)" });
        Assert.Equal([(3, 5, TextPlace.Comment), (4, 5, TextPlace.Code)], result.Matches.Select(m => (m.Line, m.Column, m.In!.Value)));
    }

    [Theory]
    [InlineData("place", null, null, "1")]
    [InlineData("place", LetterCase.Ignore, null, "1 2")]
    [InlineData("Pl.ce$", null, null, "2")]
    [InlineData("Pl.ce$", null, true, "3")]
    [InlineData("^[^x]*$", null, null, "1 2 3 4")]
    [InlineData(@"(\w)\1", null, null, "4")]
    [InlineData(@"[^x] a? ?[^x]lace\z", null, null, "1 2")]
    [InlineData(@"/ [^b]lace", null, null, "1")]
    [InlineData(@"\Bk\b", null, null, "4")]
    [InlineData(@"book[^x]*", null, null, "4")]
    [InlineData(@"place[^x]*book", null, null, "")]
    [InlineData(@"\$", null, null, "3")]
    [InlineData(@"(?:k|\$)$", null, null, "3 4")]
    [InlineData(@"\A// b", null, null, "4")]
    [InlineData(@"(?<=oo)k", null, null, "4")]
    [InlineData("", null, null, null)]
    [InlineData("(", null, null, null)]
    [InlineData("(", null, true, "")]
    public async Task Patterns_are_regular_expressions_over_lines_or_plain_text(string pattern, LetterCase? letters, bool? plain, string? lines)
    {
        using var workspace = TestWorkspace.Of("// place\r\n// a Place\r\n// Pl.ce$\r\n// book");
        var asked = AskAsync(workspace, new SearchText { Pattern = pattern, Case = letters, Plain = plain });
        if (lines is not null)
            Assert.Equal(lines, LinesOf(await asked));
        else
            Assert.Equal(ErrorCode.InvalidParameters, (await Assert.ThrowsAsync<RequestException>(() => asked)).Error.Code);
    }

    [Theory]
    [InlineData("Run\\(\n\\s*1,\n", "3")]
    [InlineData("1,$", "4")]
    [InlineData(@"^\s*2\);\s*^\s*\}", "5")]
    [InlineData(@"\d,?\s+\d", "4")]
    public async Task Matches_over_several_lines_are_found_where_they_are_wanted(string pattern, string lines)
    {
        foreach (var end in (string[])["\n", "\r\n"])
        {
            using var workspace = TestWorkspace.Of("//- /Lf.cs\nclass Lf { }\n");
            var code = "class A\n{\n    void Go() => Run(\n        1,\n        2);\n}\n".ReplaceLineEndings(end);
            workspace.Write("/Lf.cs", code);
            var snapshot = TestWorkspace.BuildOf(workspace.Target, workspace.Projects);
            var result = await SearchTextQuery.RunAsync(snapshot, new SearchText { Pattern = pattern, Multiline = true }, Patient, CancellationToken.None);
            Assert.Equal(lines, LinesOf(result));
        }
    }

    [Theory]
    [InlineData("(a+)+$", true)]
    [InlineData(@"((a|aa)+)\1\1\1b$", false)]
    public async Task A_pattern_that_would_take_for_ever_is_bounded(string pattern, bool finds)
    {
        using var workspace = TestWorkspace.Of($"// {new string('a', 60)}b");
        var asked = AskAsync(workspace, new SearchText { Pattern = pattern });
        if (finds)
            Assert.Empty((await asked).Matches);
        else
            Assert.Contains("takes too long", (await Assert.ThrowsAsync<RequestException>(() => asked)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("App/One.cs,Lib/One.cs,Lib/Tests/One.cs,Lib/Two.cs")]
    [InlineData("Lib/One.cs,Lib/Tests/One.cs,Lib/Two.cs", "Lib")]
    [InlineData("Lib/One.cs,Lib/Tests/One.cs,Lib/Two.cs", "./Lib/")]
    [InlineData("Lib/Two.cs", "Lib/Two.cs")]
    [InlineData("Lib/Two.cs", @"Lib\Two.cs")]
    [InlineData("App/One.cs,Lib/One.cs,Lib/Tests/One.cs", "One.cs")]
    [InlineData("Lib/Tests/One.cs", "Tests")]
    [InlineData("Lib/One.cs,Lib/Two.cs", "Lib/*.cs")]
    [InlineData("App/One.cs,Lib/One.cs,Lib/Two.cs", "!**/Tests/**")]
    [InlineData("Lib/One.cs", "Lib/**/*.cs", "!Tests", "!Two.*")]
    [InlineData("App/One.cs,Lib/Two.cs", "App", "Two.cs")]
    public async Task Paths_say_which_files_are_searched(string files, params string[] paths)
    {
        using var workspace = TestWorkspace.Of("//- /App/One.cs\n// x\n//- /Lib/One.cs\n// x\n//- /Lib/Two.cs\n// x\n//- /Lib/Tests/One.cs\n// x\n");
        var result = await AskAsync(workspace, new SearchText { Pattern = "x", Paths = paths });
        Assert.Equal(files, string.Join(',', result.Matches.Select(m => m.File)));
        var whole = await AskAsync(workspace, new SearchText { Pattern = "x", Paths = [.. paths.Where(p => p[0] is 'L' && !p.Contains('\\')).Select(workspace.PathOf)] });
        Assert.NotEmpty(whole.Matches);
    }

    [Fact]
    public async Task Paths_that_fit_no_file_are_an_error_and_no_proof()
    {
        var error = await Assert.ThrowsAsync<RequestException>(() => AskAsync("class A { }", new SearchText { Pattern = "A", Paths = ["src/**"] }));
        Assert.Contains("no file that a project reads fits src/**", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_that_one_framework_compiles_is_code()
    {
        using var workspace = TestWorkspace.Of("class A\n{\n#if NEW\n    int one;\n#else\n    int two;\n#endif\n}\n");
        var project = Assert.Single(workspace.Projects);
        LoadedProject[] both = [project with { Framework = "net9.0" }, project with { Arguments = [.. project.Arguments, "/define:NEW"], Outputs = [] }];
        var snapshot = TestWorkspace.BuildOf(workspace.Target, both);
        var result = await SearchTextQuery.RunAsync(snapshot, new SearchText { Pattern = "one|two", In = TextPlace.Identifier }, Patient, CancellationToken.None);
        Assert.Equal([("A.one", 4), ("A.two", 6)], result.Matches.Select(m => (m.Within, m.Line)));
        Assert.Single((await AskAsync(workspace, new SearchText { Pattern = "one", In = TextPlace.Excluded })).Matches);
    }

    [Fact]
    public async Task A_linked_file_is_searched_once()
    {
        using var workspace = TestWorkspace.Of("//- /Lib/Shared.cs\nclass Shared { }\n//- /App/App.cs\nclass App { }\n");
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project =>
            project.File.EndsWith("App.csproj", StringComparison.Ordinal) ? project with { Arguments = [.. project.Arguments, workspace.PathOf("/Lib/Shared.cs")] } : project)]);
        Assert.Single((await SearchTextQuery.RunAsync(snapshot, new SearchText { Pattern = "Shared" }, Patient, CancellationToken.None)).Matches);
    }

    [Fact]
    public async Task Files_that_projects_read_without_compiling_them_are_searched_too()
    {
        using var workspace = TestWorkspace.Of("//- /App/A.cs\nclass A { }\n");
        string[] files = [workspace.PathOf("/App/Names.txt"), workspace.PathOf("/.editorconfig"), workspace.PathOf("/App/obj/made.editorconfig")];
        foreach (var file in files)
            workspace.Write(Path.GetRelativePath(workspace.Root, file), "# the A\n");
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project => project with
        {
            Arguments = [.. project.Arguments, "/additionalfile:" + files[0], "/analyzerconfig:" + files[1], "/analyzerconfig:" + files[2]],
        })]);
        var all = await SearchTextQuery.RunAsync(snapshot, new SearchText { Pattern = "A" }, Patient, CancellationToken.None);
        Assert.Equal([("App/A.cs", 7), (".editorconfig", 7), ("App/Names.txt", 7)], all.Matches.Select(m => (m.File, m.Column)));
        Assert.Null(all.Matches[1].In);
        var code = await SearchTextQuery.RunAsync(snapshot, new SearchText { Pattern = "A", In = TextPlace.Identifier }, Patient, CancellationToken.None);
        Assert.Equal("App/A.cs", Assert.Single(code.Matches).File);
    }

    [Fact]
    public async Task Generated_code_is_searched_and_comes_last()
    {
        using var folder = new TempFolder();
        using var workspace = TestWorkspace.Of("class UserModel { }");
        var generator = TestGenerator.WriteTo(folder);
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments, "/analyzer:" + generator] })]);
        var result = await SearchTextQuery.RunAsync(snapshot, new SearchText { Pattern = "UserModel" }, Patient, CancellationToken.None);
        Assert.Equal([("Test.cs", null), ("TheGenerator/TheGenerator/Models.g.cs", true)], result.Matches.Select(m => (m.File, m.Generated)));
        Assert.Equal("Models.MakeUserModel", result.Matches[1].Within);
    }

    [Fact]
    public async Task Code_of_the_product_comes_before_tests_and_what_tools_wrote()
    {
        using var workspace = TestWorkspace.Of("//- /A/Made.Designer.cs\n// x\n//- /A/Zebra.cs\n// x\n//- /T/Test.cs\n// x\n//- /A/Marked.cs\n// <auto-generated/>\n// x\n");
        var snapshot = TestWorkspace.BuildOf(workspace.Target, [.. workspace.Projects.Select(project => project with { IsTest = Path.GetFileName(project.File) == "T.csproj" })]);
        var result = await SearchTextQuery.RunAsync(snapshot, new SearchText { Pattern = "x" }, Patient, CancellationToken.None);
        Assert.Equal(
            [("A/Zebra.cs", null, null), ("T/Test.cs", true, null), ("A/Made.Designer.cs", null, true), ("A/Marked.cs", null, true)],
            result.Matches.Select(m => (m.File, m.Test, m.AutoGenerated)));
    }

    [Fact]
    public async Task Unsaved_text_is_searched_instead_of_what_is_on_disk()
    {
        using var workspace = TestWorkspace.Of("class A { }");
        var overlays = new OverlaySet().With(workspace.PathOf("/Test.cs"), "class B { }");
        var result = await SearchTextQuery.RunAsync(overlays.ApplyTo(workspace.Snapshot), new SearchText { Pattern = "class ." }, Patient, CancellationToken.None);
        Assert.Equal("class B { }", Assert.Single(result.Matches).Code);
    }

    [Fact]
    public async Task Lines_around_and_pages_are_those_of_other_lists()
    {
        using var workspace = TestWorkspace.Of("// 1\n// 2\n// 3\n// 4\n");
        var first = await AskAsync(workspace, new SearchText { Pattern = "//", Limit = 3, Context = 1 });
        Assert.Equal(new CodeExcerpt(1, "// 1\n// 2\n// 3"), first.Matches[1].Around);
        Assert.Equal(4, first.Answer.CutFrom);
        var next = await AskAsync(workspace, new SearchText { Pattern = "//", Limit = 3, Context = 1, Cursor = first.Answer.Cursor });
        Assert.Equal("4", LinesOf(next));
    }

    [Fact]
    public async Task What_is_nowhere_has_a_proven_empty_answer()
    {
        var result = await AskAsync("class A { }", new SearchText { Pattern = "Nothing" });
        Assert.Empty(result.Matches);
        Assert.True(result.Answer.Complete);
    }

    private static SoonEnough Patient() => new(TimeSpan.FromHours(1), TimeProvider.System);

    private static string LinesOf(SearchTextResult result) => string.Join(' ', result.Matches.Select(m => m.Line));

    private static async Task<SearchTextResult> AskAsync(string code, SearchText request)
    {
        using var workspace = TestWorkspace.Of(code);
        return await AskAsync(workspace, request);
    }

    private static Task<SearchTextResult> AskAsync(TestWorkspace workspace, SearchText request) =>
        SearchTextQuery.RunAsync(workspace.Snapshot, request, Patient, CancellationToken.None);
}
