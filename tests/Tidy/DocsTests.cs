using Sidecar.TestKit;
using Sidecar.Tidy.Tests.Rules;
using Xunit;

namespace Sidecar.Tidy.Tests;

public sealed class DocsTests
{
    private const string UpdateSwitch = "SIDECAR_UPDATE_DOCS";
    private const string OperationsFile = "docs/operations.md";

    private static readonly string[] AlwaysThere =
    [
        "README.md", "CLAUDE.md", "CHANGELOG.md", "LICENSE", "docs/architecture.md", "docs/protocol.md",
        OperationsFile, "docs/supervision.md", "docs/testing.md",
    ];

    private static IEnumerable<(string Path, string Text)> Pages => Repository.Files
        .Where(f => f.EndsWith(".md", StringComparison.Ordinal) && !f.StartsWith("tests/Fixtures/", StringComparison.Ordinal))
        .Select(f => (f, Repository.Read(f)));

    [Fact]
    public void The_pages_a_reader_looks_for_are_there() => Findings.AssertNone(
        AlwaysThere.Where(page => !Repository.Has(page)).Select(page => $"{page} is missing."), "Write it.");

    [Fact]
    public void What_a_page_links_to_exists() => Findings.AssertNone(
        from page in Pages
        from target in DocumentRules.LinkedPaths(page.Text)
        let path = Path.Combine(Path.GetDirectoryName(page.Path)!, target)
        where !Repository.Has(path)
        select $"{page.Path} links to {target}.",
        "Correct the link or drop it.");

    [Fact]
    public void What_a_page_names_exists() => Findings.AssertNone(
        from page in Pages
        from path in DocumentRules.NamedPaths(page.Text)
        where !Repository.Has(path)
        select $"{page.Path} names {path}.",
        "Correct the path or drop it; a pattern is written with <Name>.");

    [Fact]
    public void The_tasks_a_page_names_are_in_the_build_script() => Findings.AssertNone(
        from page in Pages
        from target in DocumentRules.CakeTargets(page.Text)
        where !Repository.Read("build.cake").Contains($"Task(\"{target}\")", StringComparison.Ordinal)
        select $"{page.Path} calls dotnet cake --target={target}.",
        "Correct the name, or add the task to build.cake.");

    [Fact]
    public void Every_task_of_the_build_script_is_described()
    {
        var script = Repository.Read("build.cake");
        Assert.Equal(script.Split("Task(\"").Length, script.Split(".Description(\"").Length);
        Assert.InRange(script.Count(c => c == '\n'), 1, 120);
    }

    [Fact]
    public void The_page_of_operations_is_the_table()
    {
        var expected = OperationsPage.Render();
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
            File.WriteAllText(RepositoryRoot.Combine(OperationsFile), expected);
        var actual = Repository.Has(OperationsFile) ? Repository.Read(OperationsFile) : "";
        Assert.True(expected == actual, $"{OperationsFile} is not what the table says.\n=> {UpdateSwitch}=1 dotnet test tests/Tidy");
    }

    [Fact]
    public void Every_reading_operation_has_an_example_and_every_example_an_operation()
    {
        var readings = Protocol.Operations.OperationTable.All.Where(o => o.Kind == Protocol.Operations.OperationKind.Read).Select(o => o.Name);
        Findings.AssertNone(readings.Except(ExamplePages.Operations), "Write a line '$ sidecar …' into docs/examples/<name>.txt; dotnet cake --target=Docs adds what it prints.");
        Findings.AssertNone(ExamplePages.Operations.Where(name => Protocol.Operations.OperationTable.Find(name) is null), "Delete or rename its file in docs/examples.");
    }

    [Fact]
    public void The_page_of_the_protocol_names_every_operation_and_every_error()
    {
        var page = Repository.Read("docs/protocol.md");
        var words = Protocol.Operations.OperationTable.All.Select(o => o.Name)
            .Concat(Enum.GetValues<Protocol.Errors.ErrorCode>().Select(Protocol.Errors.ErrorTypes.NameOf));
        Findings.AssertNone(words.Where(w => !page.Contains($"`{w}`", StringComparison.Ordinal)), "Describe it in docs/protocol.md.");
    }

    [Fact]
    public void The_page_for_agents_is_short() => Assert.InRange(Repository.Read("CLAUDE.md").Length, 1, 4096);

    [Fact]
    public void Paths_links_and_tasks_are_found_in_a_page()
    {
        const string Page = "See [a](docs/a.md#top), [b](https://x.y/z) and `tests/Tidy/`, `protocol/<Name>.cs`, `host/*.cs`.\n```\ndotnet run --project apps/cli -- refs\ndotnet cake --target=Test\n```\ntests/plain";
        Assert.Equal(["docs/a.md"], DocumentRules.LinkedPaths(Page));
        Assert.Equal(["tests/Tidy", "apps/cli"], DocumentRules.NamedPaths(Page));
        Assert.Equal(["Test"], DocumentRules.CakeTargets(Page));
    }
}
