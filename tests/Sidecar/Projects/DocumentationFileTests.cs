using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Projects;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Projects;

/// <summary>What is said of members of an assembly whose documentation lies beside it.</summary>
public sealed class DocumentationFileTests : IDisposable
{
    private const string Start = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<doc><assembly><name>Lib</name></assembly><members>";
    private const string Finish = "</members></doc>";
    private const string Wanted = "<member name=\"M:C.Run(System.Int32)\"><summary>Runs.</summary></member>";
    private const string Other = "<member name=\"M:C.Run\"><summary>No.</summary></member>";

    private readonly TempFolder _folder = new();

    private string Documentation => Path.Combine(_folder.Path, "Lib.xml");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Start + Wanted + Finish)]
    [InlineData(Start + Other + Wanted + Other + Finish)]
    [InlineData("<doc><members>" + Wanted + Finish)]
    [InlineData(Start + "<member name='M:C.Run(System.Int32)'><summary>Runs.</summary></member>" + Finish)]
    [InlineData(Start + "<member\n  name=\"M:C.Run(System.Int32)\"><summary>Runs.</summary></member>" + Finish)]
    [InlineData(Start + "<!-- <member name=\"M:C.Run(System.Int32)\"><summary>No.</summary></member> -->" + Wanted + Finish)]
    [InlineData(Start + "<member name=\"M:C.Run\"><code><![CDATA[<member name=\"M:C.Run(System.Int32)\">No.</member>]]></code></member>" + Wanted + Finish)]
    public void The_comment_of_the_member_is_found(string file)
    {
        File.WriteAllText(Documentation, file);

        Assert.Contains("<summary>Runs.</summary>", CommentOf(Method()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_comment_is_whole()
    {
        var remarks = new string('x', 100_000);
        File.WriteAllText(Documentation, $"{Start}{Wanted.Replace("</member>", $"<remarks>{remarks}é</remarks></member>", StringComparison.Ordinal)}{Other}{Finish}");

        Assert.EndsWith($"<remarks>{remarks}é</remarks></member>", CommentOf(Method()), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_encodings_than_UTF_8_are_read()
    {
        File.WriteAllText(Documentation, Start.Replace("utf-8", "utf-16", StringComparison.Ordinal) + Wanted + Finish, Encoding.Unicode);

        Assert.Contains("Runs.", CommentOf(Method()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Start + Other + Finish)]
    [InlineData(Start + "<member name=\"M:C.Run(System.Int32)\"")]
    [InlineData("")]
    public void Nothing_is_said_where_nothing_can_be_read(string file)
    {
        File.WriteAllText(Documentation, file);

        Assert.Null(CommentOf(Method()));
    }

    [Fact]
    public void A_file_that_was_written_anew_is_read_anew()
    {
        var provider = new DocumentationFile(Documentation);
        File.WriteAllText(Documentation, Start + Wanted + Finish);
        Assert.Contains("Runs.", CommentOf(Method(provider)), StringComparison.Ordinal);

        File.WriteAllText(Documentation, Start + Other + Wanted.Replace("Runs.", "Jumps.", StringComparison.Ordinal) + Finish);

        Assert.Contains("Jumps.", CommentOf(Method(provider)), StringComparison.Ordinal);
    }

    private IMethodSymbol Method() => Method(new DocumentationFile(Documentation));

    private static string? CommentOf(IMethodSymbol method) => method.GetDocumentationCommentXml();

    private static IMethodSymbol Method(DocumentationFile documentation)
    {
        var core = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        using var image = new MemoryStream();
        var source = CSharpSyntaxTree.ParseText("public class C { public void Run() { } public void Run(int x) { } }");
        Assert.True(CSharpCompilation.Create("Lib", [source], [core], options).Emit(image).Success);
        var library = MetadataReference.CreateFromImage(image.ToArray(), documentation: documentation);
        var type = CSharpCompilation.Create("User", [], [core, library], options).GetTypeByMetadataName("C")!;
        return type.GetMembers("Run").OfType<IMethodSymbol>().Single(method => method.Parameters.Length == 1);
    }
}
