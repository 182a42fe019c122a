using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Projects;

/// <summary>
/// After an edit that other files cannot see, what was bound in them is kept; after any edit, answers are those of a
/// workspace that was opened just now.
/// </summary>
public sealed class KeptBindingTests : IDisposable
{
    private const string Shapes = "public interface IShape { double Area(); }\npublic abstract class Shape<T> : IShape { public abstract double Area(); public T? Tag; }\npublic interface IRun { void Run(); }\n";

    private const string Circle =
        "public record Circle(double Radius)\n{\n    public double Area() { return Radius * Radius * Math.Pi; }\n}\n" +
        "public static class Math { public const double Pi = 3; public static T Same<T>(T value) { return value; } }\n" +
        "public partial class Parts<TPart> { public TPart? First; partial void Done(); }\n";

    private const string Parts = "public partial class Parts<TPart> { public TPart? Second; public void Run() { Done(); First = Second; } partial void Done() { } }\n";

    // Nothing is decompiled: assemblies stay as they are.
    private static readonly CancellationToken NoTime = new(canceled: true);

    private readonly TestWorkspace _workspace = TestWorkspace.Of(
        $$"""
        //- /Lib/Shapes.cs
        {{Shapes}}
        //- /Lib/Circle.cs
        {{Circle}}
        //- /Lib/Parts.cs
        {{Parts}}
        //- /App/Use.cs
        using Round = Circle;
        class Square : Shape<int> { public override double Area() { return Math.Same(4.0); } }
        class Both : Parts<int>, IRun { IRun Other() { Run(); return this; } }
        static class Use
        {
            static double All(Round circle, IShape shape, Parts<string> parts)
            {
                var other = circle with { Radius = 2 };
                Circle made = new(Radius: 3);
                parts.Run();
                return shape.Area() + circle.Area() + other.Radius + made.Radius + Math.Pi;
            }
        }
        """,
        "App -> Lib");

    private Snapshot _snapshot;

    public KeptBindingTests() => _snapshot = _workspace.Snapshot;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_remark_or_a_body_that_moves_everything_leaves_the_projects_beside_it_bound()
    {
        await AssertAsOpenedJustNowAsync();
        var before = await BodiesAsync("App");
        _workspace.Write("/Lib/Circle.cs", "// a remark\n\n\n" + Circle.Replace("return Radius * Radius", "var r = Radius;\n\n        return r * r", StringComparison.Ordinal));
        await AssertAsOpenedJustNowAsync();
        Assert.Same(before, await BodiesAsync("App"));
    }

    [Fact]
    public async Task A_declaration_that_changed_is_bound_again_everywhere()
    {
        await AssertAsOpenedJustNowAsync();
        var before = await BodiesAsync("App");
        _workspace.Write("/Lib/Circle.cs", Circle.Replace("double Pi", "int Pi", StringComparison.Ordinal));
        await AssertAsOpenedJustNowAsync();
        Assert.NotSame(before, await BodiesAsync("App"));
    }

    [Theory]
    [InlineData("/Lib/Circle.cs", Circle)]
    public Task Edits_one_after_another_answer_as_a_workspace_that_was_just_opened(string file, string text) => EditAsync(file, text);

    [SlowTheory]
    [InlineData("/Lib/Shapes.cs", Shapes)]
    [InlineData("/Lib/Parts.cs", Parts)]
    public Task Edits_of_other_files_answer_as_a_workspace_that_was_just_opened(string file, string text) => EditAsync(file, text);

    private async Task EditAsync(string file, string text)
    {
        string[] edits =
        [
            "\n\n" + text,
            text.Replace("; }", ";\n }", StringComparison.Ordinal),
            "// one\n" + text.Replace("; }", "; /* two */ }", StringComparison.Ordinal),
            text.Replace("public double Area", "\npublic double Area", StringComparison.Ordinal) + "class Added { }\n",
            "/* three */ " + text,
            text.Replace("Done(); ", "if (First is null) { Done(); Done(); } ", StringComparison.Ordinal),
            "namespace Inner {\n" + text + "\n}\n",
            "#nullable disable\n\n" + text,
            text,
        ];
        await AssertAsOpenedJustNowAsync();
        foreach (var edit in edits)
        {
            _workspace.Write(file, edit);
            await AssertAsOpenedJustNowAsync();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Edits_that_nobody_asked_about_leave_what_they_could_not_reach(bool isWarmed)
    {
        await AssertAsOpenedJustNowAsync();
        string[] edits = ["// one\n" + Circle, "namespace Inner {\n" + Circle + "\n}\n", "/* two */\n\n" + Circle, Circle.Replace("; }", ";\n }", StringComparison.Ordinal)];
        foreach (var edit in edits)
        {
            _workspace.Write("/Lib/Circle.cs", edit);
            await CatchUpAsync(isWarmed);
        }
        await AssertAsOpenedJustNowAsync();
        var before = await BodiesAsync("App");
        foreach (var edit in (string[])["// three\n" + Circle, "// four\n\n" + Circle])
        {
            _workspace.Write("/Lib/Circle.cs", edit);
            await CatchUpAsync(isWarmed);
        }
        await AssertAsOpenedJustNowAsync();
        Assert.Same(before, await BodiesAsync("App"));
    }

    private async Task<CSharpCompilation> BodiesAsync(string name)
    {
        var unit = _snapshot.Units.All.Single(u => u.Input.Name == name);
        return await unit.WithBodiesAsync([.. unit.Files], CancellationToken.None);
    }

    private async Task AssertAsOpenedJustNowAsync()
    {
        await CatchUpAsync(isWarmed: true);
        var anew = TestWorkspace.BuildOf(_workspace.Target, _workspace.Projects);
        foreach (var (file, line, column) in Names())
            Assert.Equal(await AnswersAsync(anew, file, line, column), await AnswersAsync(_snapshot, file, line, column));
        Assert.Equal(await DependenciesAsync(anew), await DependenciesAsync(_snapshot));
        Assert.Equal(await UnusedAsync(anew), await UnusedAsync(_snapshot));
    }

    private static async Task<string> UnusedAsync(Snapshot snapshot)
    {
        var result = await FindUnusedQuery.RunAsync(snapshot, new FindUnused { Confidence = Confidence.Low, Limit = Limit.Max }, CancellationToken.None);
        return JsonSerializer.Serialize(result with { Answer = result.Answer with { Snapshot = 0 } });
    }

    private static async Task<string> DependenciesAsync(Snapshot snapshot)
    {
        var time = new SoonEnough(TimeSpan.MaxValue, TimeProvider.System);
        var result = await FindDependenciesQuery.RunAsync(snapshot, new FindDependencies { Of = DependencyLevel.Namespaces, Limit = Limit.Max }, () => time, CancellationToken.None);
        return JsonSerializer.Serialize(result with { Answer = result.Answer with { Snapshot = 0 } });
    }

    private async Task CatchUpAsync(bool isWarmed)
    {
        _snapshot = SnapshotUpdater.Apply(_snapshot, _workspace.Disk.Sweep(), _workspace.Disk);
        if (isWarmed)
            await WarmUp.RunAsync(_snapshot, _ => ValueTask.CompletedTask, CancellationToken.None);
    }

    // Every word of every file, once.
    private IEnumerable<(string File, int Line, int Column)> Names()
    {
        var known = new HashSet<string>();
        foreach (var file in (string[])["/Lib/Shapes.cs", "/Lib/Circle.cs", "/Lib/Parts.cs", "/App/Use.cs"])
        {
            var lines = File.ReadAllLines(_workspace.PathOf(file));
            for (var line = 0; line < lines.Length; line++)
                for (var column = 0; column < lines[line].Length; column++)
                    if ((column == 0 || !char.IsLetterOrDigit(lines[line][column - 1]))
                        && string.Concat(lines[line].Skip(column).TakeWhile(char.IsLetter)) is { Length: > 0 } word && known.Add(file + word))
                        yield return (file.TrimStart('/'), line + 1, column + 1);
        }
    }

    private static async Task<string> AnswersAsync(Snapshot snapshot, string file, int line, int column)
    {
        var definitions = await FindDefinitionsQuery.RunAsync(snapshot, new FindDefinitions { File = file, Line = line, Column = column }, CancellationToken.None);
        var references = await FindReferencesQuery.RunAsync(snapshot, new FindReferences { File = file, Line = line, Column = column }, CancellationToken.None);
        var hover = await HoverQuery.RunAsync(snapshot, new Hover { File = file, Line = line, Column = column }, CancellationToken.None);
        var occurrences = await FindOccurrencesQuery.RunAsync(snapshot, new FindOccurrences { File = file, Line = line, Column = column, Context = 1 }, CancellationToken.None);
        var source = await ReadSourceQuery.RunAsync(
            snapshot, new ReadSource { File = file, Line = line, Column = column }, enough: NoTime, CancellationToken.None);
        var signatures = await FindSignaturesQuery.RunAsync(snapshot, new FindSignatures { File = file, Line = line, Column = column }, CancellationToken.None);
        return $"{file}({line},{column}):\n" + JsonSerializer.Serialize(
            new { definitions.Resolution, definitions.Definitions, references.References, references.Related, occurrences.Occurrences, source.Declarations, signatures.Overloads, Hover = hover with { Answer = definitions.Answer with { Snapshot = 0 } } })
            + (definitions.Resolution is { Status: ResolutionStatus.Exact, Symbol.Location: not null } ? await GraphAsync(snapshot, file, line, column) : "");
    }

    private static async Task<string> GraphAsync(Snapshot snapshot, string file, int line, int column)
    {
        var none = CancellationToken.None;
        return await TextAsync(() => FindImplementationsQuery.RunAsync(snapshot, new FindImplementations { File = file, Line = line, Column = column }, none))
            + await TextAsync(() => FindCallersQuery.RunAsync(snapshot, new FindCallers { File = file, Line = line, Column = column, Depth = 3, Limit = Limit.Max }, none))
            + await TextAsync(() => FindCalleesQuery.RunAsync(snapshot, new FindCallees { File = file, Line = line, Column = column, Depth = 3, Through = Dispatch.All, Limit = Limit.Max }, none))
            + await TextAsync(() => FindHierarchyQuery.RunAsync(snapshot, new FindHierarchy { File = file, Line = line, Column = column, Limit = Limit.Max }, none))
            + await TextAsync(() => AssessImpactQuery.RunAsync(snapshot, new AssessImpact { File = file, Line = line, Column = column, Limit = Limit.Max }, none));
    }

    // What has no calls or no hierarchy says so, too.
    private static async Task<string> TextAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            var answer = JsonSerializer.SerializeToNode(await ask())!.AsObject();
            answer.Remove("Answer");
            return $"\n{typeof(T).Name} {answer.ToJsonString()}";
        }
        catch (RequestException refused)
        {
            return $"\n{typeof(T).Name} {refused.Message}";
        }
    }
}
