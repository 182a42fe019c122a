using System.Text;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Tests.Paging;

/// <summary>A workspace in which the whole answer to anything is long.</summary>
public sealed class ManyOfEverything : IDisposable
{
    private const int Many = 120;

    private readonly TestWorkspace _workspace = TestWorkspace.Of(Code());

    public ManyOfEverything() =>
        Snapshot = TestWorkspace.BuildOf(_workspace.Target, [.. _workspace.Projects, .. Enumerable.Range(0, Many).Select(Broken)]);

    /// <summary>Questions whose whole answers are long, for every reading operation.</summary>
    public static IReadOnlyList<PagedRequest> Questions { get; } =
    [
        new FindDefinitions { Symbol = "Big" },
        new FindDefinitions { Symbol = "Same" },
        new FindDefinitions { Symbol = "Big", Context = 3 },
        new FindReferences { Symbol = "Big.Value" },
        new FindReferences { Symbol = "Shape0.Draw" },
        new FindReferences { Symbol = "Shape0.Draw", Related = true, Context = 1 },
        new FindReferences { Symbol = "NothingOfThatName" },
        new FindOccurrences { Symbol = "Big.Value" },
        new FindOccurrences { Symbol = "Big.Value", Context = 2 },
        new FindImplementations { Symbol = "Shape0" },
        new FindImplementations { Symbol = "Shape0.Draw", Context = 2 },
        new FindCallers { Symbol = "Big.Value" },
        new FindCallers { Symbol = "Big.Value", Depth = 2, Context = 1 },
        new FindCallees { Symbol = "Caller.All", Depth = 2 },
        new FindHierarchy { Symbol = "Shape0" },
        new FindHierarchy { Symbol = "Middle", Direction = HierarchyDirection.Both },
        new AssessImpact { Symbol = "Big.Value" },
        new AssessImpact { Symbol = "Shape0" },
        new Hover { Symbol = "Big" },
        new FindSignatures { Symbol = "Big.Same" },
        new ReadSource { Symbol = "Big" },
        new ListMembers { Symbol = "Big" },
        new ListMembers { File = "Lib/Big.cs" },
        new SearchSymbols { Query = "M" },
        new SearchText { Pattern = "Many" },
        new SearchText { Pattern = "Same", In = TextPlace.Identifier, Context = 1 },
        new FindDiagnostics(),
        new FindActions { Symbol = "Big" },
        new FindActions { Symbol = "Big.Value", Files = true },
        new FindActions { Symbol = "Big", Preview = "Add lines of number 7" },
        new FindUnused { Confidence = Confidence.Low },
        new ListProjects(),
        new FindDependencies { Of = DependencyLevel.Namespaces },
        new FindDependencies { Of = DependencyLevel.Namespaces, Format = GraphFormat.Dot },
    ];

    public Snapshot Snapshot { get; }

    public void Dispose() => _workspace.Dispose();

    private static string Code()
    {
        var code = new StringBuilder("//- /Lib/Big.cs\n");
        for (var i = 0; i < Many; i++)
            code.Append($"/// <param name=\"p{i}\">Line {i} of a documentation that explains everything at great length.</param>\n");
        code.Append("public partial class Big\n{\n    public int Value;\n");
        for (var i = 0; i < Many; i++)
            code.Append($"    public int MethodNumber{i}(int first, string second) {{ int unused; return Value + {i}; }}\n");
        code.Append("}\n");
        code.Append("//- /Lib/Caller.cs\npublic class Caller\n{\n    public void All(Big big)\n    {\n");
        for (var i = 0; i < Many; i++)
            code.Append($"        big.MethodNumber{i}({i}, \"\");\n");
        code.Append("    }\n}\n");
        code.Append($"public interface IBase {{ }}\npublic interface IMiddle : {string.Join(", ", Enumerable.Range(0, Many).Select(i => $"IUpper{i}"))} {{ }}\npublic class Middle : IMiddle {{ }}\n");
        for (var i = 0; i < Many; i++)
            code.Append($"public interface IUpper{i} : IBase {{ }}\npublic class Lower{i} : Middle {{ }}\n");
        for (var i = 0; i < Many; i++)
            code.Append($$"""
                //- /Lib/Part{{i}}.cs
                public partial class Big { public void Same(int number, Many{{i}} other) { Value = {{i}}; } }
                public class Many{{i}} { public void Same() { new Shape{{i}}().Draw(); } }
                namespace Space{{i}}.OfCode { class User { Space{{Math.Max(i - 1, 0)}}.OfCode.User before; Space{{Math.Min(i + 1, Many - 1)}}.OfCode.User next; } }
                public class Shape{{i}}{{(i == 0 ? "" : " : Shape0")}} { public {{(i == 0 ? "virtual" : "override")}} void Draw() { } }

                """);
        for (var i = 0; i < Many / 2; i++)
            code.Append($"//- /Project{i}/Code.cs\nclass Main{i} {{ }}\n");
        return code.ToString();
    }

    private LoadedProject Broken(int number) => new(_workspace.PathOf($"Broken{number}/Broken.csproj"), ProjectState.Failed)
    {
        Problem = $"NETSDK{number}: " + new string('x', 50 * (number % 20)),
        Command = $"dotnet restore Broken{number}/Broken.csproj",
    };
}
