using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Forms;

/// <summary>
/// A generator that does what Razor's does with <c>#line</c> and <c>#pragma checksum</c>: it makes a class <c>Page</c> of a file, in which a line <c>@code</c> becomes
/// an expression in a method, a line <c>@@code</c> a member, a line <c>&lt;Tag/&gt;</c> opens a component, and all else is nobody's.
/// </summary>
internal static class PageGenerator
{
    private const string Code =
        """
        using System.IO;
        using System.Linq;
        using Microsoft.CodeAnalysis;
        [Generator]
        public sealed class Pages : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterSourceOutput(context.AdditionalTextsProvider, (output, file) =>
                {
                    var lines = file.GetText().ToString().Split('\n').Select((text, i) => (Text: text.TrimEnd('\r'), Line: i + 1)).ToArray();
                    var expressions = lines.Where(l => l.Text.StartsWith("@") && !l.Text.StartsWith("@@")).Select(l =>
                        $"#line ({l.Line},2)-({l.Line},{l.Text.Length + 1}) 8 \"{file.Path}\"\n  Write({l.Text.Substring(1)}\n#line default\n#line hidden\n);\n");
                    var members = lines.Where(l => l.Text.StartsWith("@@")).Select(l =>
                        $"#line ({l.Line},3)-({l.Line},{l.Text.Length + 1}) \"{file.Path}\"\n{l.Text.Substring(2)}\n#line default\n#line hidden\n");
                    var tags = lines.Where(l => l.Text.StartsWith("<") && char.IsUpper(l.Text[1])).Select(l => $"OpenComponent<global::{l.Text.Trim('<', '/', '>', ' ')}>(0);\n");
                    output.AddSource("Page.g.cs", $"#pragma checksum \"{file.Path}\" \"{{8829d00f-11b8-4213-878b-770e8597ac16}}\" \"ab\"\n" + "#line hidden\npartial class Page\n{\nvoid Write(object o) { }\nvoid OpenComponent<T>(int i) { }\nvoid Render()\n{\n" + string.Concat(tags)
                        + string.Concat(expressions) + "}\n" + string.Concat(members) + "}\n");
                });
        }
        """;

    /// <summary>Compiles it into <paramref name="folder"/>; the path of the assembly.</summary>
    public static string WriteTo(TempFolder folder) => TestGenerator.WriteTo(folder, nameof(PageGenerator), Code);
}
