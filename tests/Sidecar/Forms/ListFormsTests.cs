using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

public sealed class ListFormsTests
{
    [Theory]
    [InlineData(Form.Library, "class A(int size) : B(size) { int Twice => size * 2; }\nclass B(int x);", "1 class A| 1 constructor A.A(int size)| 1 property int A.Twice|2 class B| 2 constructor B.B(int x)")]
    [InlineData(Form.Library, "file class Hidden { void Run() { } }", "1 class Hidden| 1 method void Hidden.Run()")]
    [InlineData(Form.Library, "static class E\n{\n    extension(string text)\n    {\n        bool IsLong => text.Length > 9;\n        static int Max() => 1;\n    }\n    public static bool IsEmpty(this string text) => text.Length == 0;\n}", "1 class E| 3 extension E.extension(System.String)|  5 property bool E.extension(string).IsLong|  6 method int E.extension(string).Max()| 8 method bool E.IsEmpty(string text)")]
    [InlineData(Form.Library, "class A\n{\n    public static A operator +(A a, A b) => a;\n    public static explicit operator int(A a) => 1;\n    public void operator +=(int x) { }\n    int this[int i] => i;\n    ~A() { }\n}", "1 class A| 3 operator A A.operator +(A a, A b)| 4 operator A.explicit operator int(A a)| 5 operator void A.operator +=(int x)| 6 indexer int A.this[int i]| 7 finalizer A.~A()")]
    [InlineData(Form.Library, "record struct R(int X, (int Low, int High) Range) { public void Deconstruct(out int x) => x = X; }", "1 record struct R| 1 constructor R.R(int X, (int Low, int High) Range)| 1 property int R.X| 1 property (int Low, int High) R.Range| 1 method void R.Deconstruct(out int x)")]
    [InlineData(Form.Library, "partial class A { partial int Size { get; } partial void Run(); }\npartial class A { partial int Size => 1; partial void Run() { } }", "1 class A| 1 property int A.Size| 1 method void A.Run()|2 class A| 2 property int A.Size| 2 method void A.Run()")]
    [InlineData(Form.Library, "class A\n{\n#if NEVER\n    void Old() { }\n#else\n    void New() { void Inner() { } System.Action f = () => { }; }\n#endif\n}", "1 class A| 6 method void A.New()")]
    [InlineData(Form.Frameworks, "class A\n{\n#if NEW\n    void New() { }\n#else\n    void Old() { }\n#endif\n    void Both() { }\n}", "1 class A| 4 method void A.New()| 6 method void A.Old()| 8 method void A.Both()")]
    [InlineData(Form.Program, "var count = 1;\nvoid Local() { }\nclass Tool { }\n", "3 class Tool")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nTool.Run();\nstatic class Tool { public static void Run() { } }\n", "4 class Tool| 4 method void Tool.Run()")]
    public async Task A_file_lists_what_it_declares(Form form, string code, string members)
    {
        using var workspace = new FormWorkspace(form, code);
        var result = await ListMembersQuery.RunAsync(workspace.Snapshot, new ListMembers { File = "Test.cs" }, CancellationToken.None);
        Assert.Equal(members, string.Join('|', result.Members.Select(m => $"{new string(' ', m.Depth)}{m.Symbol.Location?.Line} {m.Symbol.Kind} {m.Symbol.Signature}")));
    }
}
