using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

/// <summary>The lines that have the word, each once, as <c>file:line kind</c>.</summary>
public sealed class TextFormsTests
{
    [Theory]
    [InlineData(Form.Library, "partial class A { partial int Word { get; }\npartial int Word => 1; }", "Test.cs:1 Identifier, Test.cs:2 Identifier")]
    [InlineData(Form.Library, "//- /One.cs\nfile class Word { }\n//- /Two.cs\nfile class Word { }\n", "One.cs:1 Identifier, Two.cs:1 Identifier")]
    [InlineData(Form.Library, "global using Word = (int X, int Y);\nclass A(int Word) { int b = Word; }", "Test.cs:1 Identifier, Test.cs:2 Identifier")]
    [InlineData(Form.Library, "static class E { extension(string s) {\nbool Word => true; } }", "Test.cs:2 Identifier")]
    [InlineData(Form.Library, "class A {\nstring one = \"Word\";\nstring two = \"\"\"\nWord\n\"\"\";\nstring three = $\"{nameof(Word)}\";\nstring four = $\"Word{1}\"; // Word\n/* Word */ int Word;\n}",
        "Test.cs:2 String, Test.cs:4 String, Test.cs:6 Identifier, Test.cs:7 String, Test.cs:8 Comment")]
    [InlineData(Form.Library, "class A {\n#if NEVER\nint Word;\n#endif\n#region Word\n#endregion\n#pragma warning disable Word\n}", "Test.cs:3 Excluded, Test.cs:5 Code, Test.cs:7 Identifier")]
    [InlineData(Form.Frameworks, "class A {\n#if NEW\nint Word;\n#else\nlong Word;\n#endif\n#if NEVER\nint Word;\n#endif\n}", "Test.cs:3 Identifier, Test.cs:5 Identifier, Test.cs:8 Excluded")]
    [InlineData(Form.Program, "//- /Program.cs\nvar Word = 1;\nSystem.Console.WriteLine(Word);\n", "Program.cs:1 Identifier, Program.cs:2 Identifier")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env Word\n#:property Word=enable\nSystem.Console.WriteLine(nameof(System));\n", "Test.cs:1 Code, Test.cs:2 Code")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Word { }\n//- /App/App.cs\nclass App { Word? w; }\n", "App/App.cs:1 Identifier, Lib/Shared.cs:1 Identifier")]
    [InlineData(Form.LinkedNew, "//- /Lib/Shared.cs\n#if NEW\nclass Word { }\n#endif\n//- /App/App.cs\nclass App { Word? w; }\n", "App/App.cs:1 Identifier, Lib/Shared.cs:2 Identifier")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { }\n//- /App/B.cs\nextern alias Old;\nclass Word { Old::A? a; }\n", "App/B.cs:2 Identifier")]
    [InlineData(Form.Generator, "class WordModel { }\nclass A { object Word => Models.MakeWordModel(); }", "Test.cs:2 Identifier")]
    [InlineData(Form.Razor, "//- /Tool.cs\npublic static class Tool { public static int Word() => 1; }\n//- /Page.razor\n<p>Word</p>\n@Tool.Word()\n", "Tool.cs:1 Identifier, Page.razor:1 , Page.razor:2 , Page.g.cs:10 Identifier generated")]
    public async Task Lines_are_told_apart(Form form, string code, string lines)
    {
        using var workspace = new FormWorkspace(form, code);
        var result = await SearchTextQuery.RunAsync(
            workspace.Snapshot, new SearchText { Pattern = @"\bWord\b" }, () => new SoonEnough(TimeSpan.FromHours(1), TimeProvider.System), CancellationToken.None);
        Assert.Equal(lines, string.Join(", ", result.Matches.Select(match => $"{match.File.Split("PageGenerator/Pages/")[^1]}:{match.Line} {match.In}{(match.Generated == true ? " generated" : "")}")));
        Assert.True(result.Answer.Complete);
    }
}
