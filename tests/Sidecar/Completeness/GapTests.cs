using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Completeness;

/// <summary>
/// A workspace of which some is missing: Core is whole, App uses Core and lacks its packages, Web uses App, and nobody knows what Broken uses.
/// </summary>
public sealed class GapTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of(
        """
        //- /Core/Core.cs
        public class Order { private int _count; internal int Size; public int Total(int count) { var one = 1; return one + _count + Size; } }
        //- /App/App.cs
        public class Cart { public Order? Order; public static int Sum(Order order) { return order.Total(count: 1); } }
        //- /Web/Web.cs
        public class Page { public Cart? Cart; }
        //- /Alone/Alone.cs
        public class Alone { public Alone? Next; }
        """,
        "App -> Core", "Web -> App");

    private readonly Snapshot _snapshot;

    public GapTests()
    {
        var projects = _workspace.Projects.Select(project => project.File.EndsWith("App.csproj", StringComparison.Ordinal)
            ? project with { State = ProjectState.Partial, NotRestored = true, Problem = "Packages are missing." }
            : project);
        var broken = new LoadedProject(_workspace.PathOf("/Broken/Broken.csproj"), ProjectState.Failed) { Problem = "It is no XML." };
        _snapshot = TestWorkspace.BuildOf(_workspace.Target, [.. projects, broken]);
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("T:Order", "")]
    [InlineData("M:Order.Total(System.Int32)", "")]
    [InlineData("T:Alone", "")]
    [InlineData("T:Cart", "App")]
    [InlineData("T:Page", "App")]
    [InlineData("Order", "App Broken")]
    [InlineData("Alone", "App Broken")]
    public async Task What_is_said_of_a_symbol_lacks_what_its_project_lacks(string symbol, string gaps)
    {
        AssertGaps(gaps, (await HoverQuery.RunAsync(_snapshot, new Hover { Symbol = symbol }, CancellationToken.None)).Answer);
        AssertGaps(gaps, (await FindDefinitionsQuery.RunAsync(_snapshot, new FindDefinitions { Symbol = symbol }, CancellationToken.None)).Answer);
        AssertGaps(gaps, (await ReadSourceQuery.RunAsync(_snapshot, new ReadSource { Symbol = symbol }, CancellationToken.None, CancellationToken.None)).Answer);
        AssertGaps(gaps, (await FindOccurrencesQuery.RunAsync(_snapshot, new FindOccurrences { Symbol = symbol }, CancellationToken.None)).Answer);
    }

    [Theory]
    [InlineData("T:Order", "App Broken")]
    [InlineData("M:Order.Total(System.Int32)", "App Broken")]
    [InlineData("F:Order._count", "")]
    [InlineData("F:Order.Size", "")]
    [InlineData("T:Cart", "App Broken")]
    [InlineData("T:Page", "App Broken")]
    [InlineData("T:Alone", "Broken")]
    [InlineData("Alone", "App Broken")]
    public async Task Its_uses_lack_what_projects_lack_that_can_use_it(string symbol, string gaps) =>
        AssertGaps(gaps, (await FindReferencesQuery.RunAsync(_snapshot, new FindReferences { Symbol = symbol }, CancellationToken.None)).Answer);

    [Theory]
    [InlineData("one = 1", "")]
    [InlineData("count)", "App Broken")]
    public async Task A_local_is_used_nowhere_else_and_a_parameter_is_named_by_who_calls(string text, string gaps)
    {
        var uses = await FindReferencesQuery.RunAsync(_snapshot, new FindReferences { File = "Core/Core.cs", Line = 1, Text = text }, CancellationToken.None);
        AssertGaps(gaps, uses.Answer);
    }

    [Theory]
    [InlineData("Core/Core.cs", "")]
    [InlineData("App/App.cs", "App")]
    [InlineData("Web/Web.cs", "App")]
    [InlineData("Alone/Alone.cs", "")]
    public async Task What_is_said_of_a_file_lacks_what_its_project_lacks(string file, string gaps)
    {
        AssertGaps(gaps, (await ListMembersQuery.RunAsync(_snapshot, new ListMembers { File = file }, CancellationToken.None)).Answer);
        AssertGaps(gaps, (await FindDiagnosticsQuery.RunAsync(_snapshot, new FindDiagnostics { File = file }, CancellationToken.None)).Answer);
        AssertGaps(gaps, (await FindDiagnosticsQuery.RunAsync(_snapshot, new FindDiagnostics { Project = Path.GetDirectoryName(file) }, CancellationToken.None)).Answer);
    }

    [Fact]
    public async Task What_is_said_of_all_lacks_what_any_lacks()
    {
        AssertGaps("App Broken", (await FindDiagnosticsQuery.RunAsync(_snapshot, new FindDiagnostics(), CancellationToken.None)).Answer);
        AssertGaps("App Broken", (await SearchSymbolsQuery.RunAsync(_snapshot, new SearchSymbols { Query = "Order" }, CancellationToken.None)).Answer);
        AssertGaps("App Broken", (await FindReferencesQuery.RunAsync(_snapshot, new FindReferences { Symbol = "T:System.Int32" }, CancellationToken.None)).Answer);
    }

    [Theory]
    [InlineData("Core/Core.cs", "Total", "")]
    [InlineData("App/App.cs", "Total", "App")]
    public async Task What_a_call_could_call_lacks_what_the_projects_of_its_file_lack(string file, string text, string gaps) => AssertGaps(
        gaps, (await FindSignaturesQuery.RunAsync(_snapshot, new FindSignatures { File = file, Line = 1, Text = text }, CancellationToken.None)).Answer);

    private static void AssertGaps(string expected, AnswerInfo answer)
    {
        Assert.Equal(expected, string.Join(' ', (answer.Gaps ?? []).Select(gap => Path.GetFileNameWithoutExtension(gap.Project)).Order(StringComparer.Ordinal)));
        Assert.Equal(expected.Length == 0, answer.Complete);
    }
}
