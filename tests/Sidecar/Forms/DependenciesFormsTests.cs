using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

/// <summary>Which namespaces depend on which, as <c>from &gt; to</c>: where names are written, by somebody.</summary>
public sealed class DependenciesFormsTests
{
    private const string Tool = "namespace To { public class Tool { public static int Run() => 1; public int Size; } }\n";

    [Theory]
    [InlineData(Form.Library, Tool + "namespace From { partial class A { partial int Size { get; } }\npartial class A { partial int Size => To.Tool.Run(); } }", "From > To")]
    [InlineData(Form.Library, "//- /One.cs\nnamespace To { file class Tool { } class Other { Tool? t; } }\n//- /Two.cs\nnamespace From { file class Tool { } class A { Tool? t; } }\n", "")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using static To.Tool;\n//- /Two.cs\n" + Tool + "//- /Three.cs\nnamespace From { class A { int Go() => Run(); } }\n", "From > To")]
    [InlineData(Form.Library, "//- /One.cs\nglobal using Mine = To.Tool;\n//- /Two.cs\n" + Tool + "//- /Three.cs\nnamespace From { class A { Mine? t; } }\n", "From > To")]
    [InlineData(Form.Library, Tool + "namespace From { class A(To.Tool tool) { int Size => tool.Size; } }", "From > To")]
    [InlineData(Form.Library, "namespace To { static class E { extension(string s) { public int Half => s.Length / 2; } extension(int) { public static int Best => 2; } } }\nnamespace From { using To; class A { int M() => \"a\".Half; } }\nnamespace Other { using To; class A { int M() => int.Best; } }", "From > To, Other > To")]
    [InlineData(Form.Library, "namespace To { static class E { extension(string s) { public static string operator -(string a, string b) => a; } } }\nnamespace From { using To; class A { string M() => \"a\" - \"b\"; } }", "")]
    [InlineData(Form.Library, Tool + "namespace From { class A { void Go() { Same(1); static To.Tool? Same(int x) => null; } } }", "From > To")]
    [InlineData(Form.Library, Tool + "namespace From { class A { System.Func<To.Tool?, int> f = (To.Tool? t) => t!.Size; } }", "From > To")]
    [InlineData(Form.Library, Tool + "namespace From { class A { (int X, To.Tool? T) pair; } }\nnamespace Other { record R(To.Tool T); }", "From > To, Other > To")]
    [InlineData(Form.Library, Tool + "namespace From { class A { object Go(dynamic d) => d.Run(1).Tool; } }", "")]
    [InlineData(Form.Library, Tool + "namespace From { class A { string Go() => nameof(To.Tool); } }", "From > To")]
    [InlineData(Form.Library, Tool + "namespace From { class A {\n#if NEVER\nTo.Tool? t;\n#endif\n} }", "")]
    [InlineData(Form.Frameworks, Tool + "namespace From { class A {\n#if NEW\nTo.Tool? t;\n#endif\n} }", "From > To")]
    [InlineData(Form.Program, "//- /Program.cs\nSystem.Console.WriteLine(To.Tool.Run());\n//- /Tool.cs\n" + Tool, "(global) > To")]
    [InlineData(Form.FileProgram, "#!/usr/bin/env dotnet\n#:property Nullable=enable\nSystem.Console.WriteLine(To.Tool.Run());\n" + Tool, "(global) > To")]
    [InlineData(Form.Linked, "//- /Lib/Shared.cs\n" + Tool + "namespace From { class A { To.Tool? t; } }\n//- /App/App.cs\nclass App { }\n", "From > To")]
    [InlineData(Form.ExternAlias, "//- /Lib/A.cs\n" + Tool + "//- /App/B.cs\nextern alias Old;\nnamespace From { class B { Old::To.Tool? t; } }\n", "From > To")]
    [InlineData(Form.Generator, "namespace From { class UserModel { static object M() => Models.Make(); } }\nstatic partial class Models { public static object Make() => 1; }", "From > (global)")]
    [InlineData(Form.Library, "//- /Lib/A.cs\n[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\nnamespace To { class Tool { } }\n//- /App/B.cs\nnamespace From { class B { To.Tool? t; } }\n", "From > To")]
    [InlineData(Form.Razor, "//- /Tool.cs\n" + Tool + "//- /Page.razor\n<p>\n@To.Tool.Run()\n", "")]
    public async Task Dependencies_of_namespaces_are_found(Form form, string code, string edges)
    {
        using var workspace = new FormWorkspace(form, code);
        var request = new FindDependencies { Of = DependencyLevel.Namespaces };
        var result = await FindDependenciesQuery.RunAsync(workspace.Snapshot, request, () => new SoonEnough(TimeSpan.FromHours(1), TimeProvider.System), CancellationToken.None);
        Assert.Equal(edges, string.Join(", ", result.Edges.Select(edge => $"{edge.From} > {edge.To}").Order(StringComparer.Ordinal)));
        Assert.True(result.Answer.Complete);
    }
}
