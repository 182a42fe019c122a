using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class SourceFormsTests
{
    [Theory]
    [InlineData(Form.Library, "partial class A { partial int Size { get; }\n}\npartial class A {\n  partial int Size => 1;\n  int Twice => Si$$ze * 2; }", "partial int Size { get; }|  partial int Size => 1;")]
    [InlineData(Form.Library, "//- /One.cs\nfile class Hidden { Hid$$den? h; }\n//- /Two.cs\nfile class Hidden { }\n", "file class Hidden { Hidden? h; }")]
    [InlineData(Form.Library, "class A(int si$$ze)\n{\n    int Twice => size * 2;\n}", "int size")]
    [InlineData(Form.Library, "class A\n{\n    (int Width, int Height) size;\n    int Get => size.Wid$$th;\n}", "int Width")]
    [InlineData(Form.Library, "record R(int Size)\n{\n    R Go() => this with { Si$$ze = 1 };\n}", "int Size")]
    [InlineData(Form.Library, "static class E\n{\n    extension(string s)\n    {\n        public bool IsLong => s.Length > 9;\n    }\n    static bool F() => \"\".IsLo$$ng;\n}", "        public bool IsLong => s.Length > 9;")]
    [InlineData(Form.Library, "class A\n{\n    public static A operator +(A a, A b) => a;\n    static A F(A a) => a $$+ a;\n}", "    public static A operator +(A a, A b) => a;")]
    [InlineData(Form.Library, "class A\n{\n    public int this[int i] => i;\n    static int F(A a) => a$$[1];\n}", "    public int this[int i] => i;")]
    [InlineData(Form.Program, "//- /Program.cs\nGo$$();\nvoid Go()\n{\n}\n", "void Go()\n{\n}")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.R$$un();\nstatic class Tool\n{\n    public static void Run() { }\n}\n", "    public static void Run() { }")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\npublic class A { }\n//- /App/B.cs\nextern alias Old;\nclass A { Old::A$$? old; }\n", "public class A { }")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\nclass Shared\n{\n    void R$$un() { }\n}\n//- /App/App.cs\nclass App { }\n", "    void Run() { }")]
    [InlineData(Form.Frameworks, "class A\n{\n#if NEW\n    void Run() => One();\n#else\n    void Run() => Two();\n#endif\n    void Go() => R$$un();\n}", "    void Run() => One();|    void Run() => Two();")]
    public async Task The_text_of_each_declaration_is_read(Form form, string code, string text)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new ReadSource { File = workspace.File, Line = workspace.Line, Column = workspace.Column };
        var result = await ReadSourceQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None, CancellationToken.None);
        Assert.Equal(text, string.Join('|', result.Declarations.Select(declaration => declaration.Code)));
    }
}
