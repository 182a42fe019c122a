using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

/// <summary>Places in generated code are those of the page that it was made of.</summary>
public sealed class RazorFormsTests : IDisposable
{
    private readonly FormWorkspace _workspace = new(Form.Razor,
        """
        //- /Tool.cs
        public static class Tool { public static int R$$un() => 1; }
        partial class Page { int count; int Next() => Twice(count); }
        //- /Page.razor
        <h1>Title</h1>
        @Tool.Run()
        <p>Here is</p>
        @Twice(Tool.Run())
        @@int Twice(int x) => 2 * Tool.Run() * x;
        """);

    [Fact]
    public async Task References_are_places_of_the_page()
    {
        var result = await FindReferencesQuery.RunAsync(_workspace.Snapshot, new FindReferences { Symbol = "Tool.Run", Context = 1 }, CancellationToken.None);
        Assert.Equal(
            ["Page.razor:2:7 @Tool.Run()", "Page.razor:4:13 @Twice(Tool.Run())", "Page.razor:5:32 @@int Twice(int x) => 2 * Tool.Run() * x;"],
            result.References.Select(Text));
        Assert.All(result.References, place => Assert.Null(place.Generated));
        Assert.Equal("<h1>Title</h1>\n@Tool.Run()\n<p>Here is</p>", result.References[0].Around!.Code);
    }

    [Fact]
    public async Task Callers_are_called_at_places_of_the_page()
    {
        var result = await FindCallersQuery.RunAsync(_workspace.Snapshot, new FindCallers { Symbol = "Tool.Run" }, CancellationToken.None);
        Assert.Equal(["Page.razor:2:7 @Tool.Run()", "Page.razor:4:13 @Twice(Tool.Run())"],
            result.Callers.Single(caller => caller.Symbol.Id == "M:Page.Render").Sites.Select(site => Text(site.Place)));
    }

    [Fact]
    public async Task What_the_page_declares_is_declared_in_the_page()
    {
        var definitions = await FindDefinitionsQuery.RunAsync(_workspace.Snapshot, new FindDefinitions { Symbol = "Page.Twice" }, CancellationToken.None);
        Assert.Equal("Page.razor:5:7 @@int Twice(int x) => 2 * Tool.Run() * x;", Text(Assert.Single(definitions.Definitions)));
        var hover = await HoverQuery.RunAsync(_workspace.Snapshot, new Hover { Symbol = "Page.Twice" }, CancellationToken.None);
        Assert.Equal("Page.razor:5:7", $"{hover.Resolution.Symbol!.Location!.File}:{hover.Resolution.Symbol.Location.Line}:{hover.Resolution.Symbol.Location.Column}");
        var symbols = await SearchSymbolsQuery.RunAsync(_workspace.Snapshot, new SearchSymbols { Query = "Twice" }, CancellationToken.None);
        Assert.Equal("Page.razor", Assert.Single(symbols.Symbols).Location!.File);
    }

    [Fact]
    public async Task Occurrences_are_those_of_the_page()
    {
        var result = await FindOccurrencesQuery.RunAsync(_workspace.Snapshot, new FindOccurrences { Symbol = "Page.Twice" }, CancellationToken.None);
        Assert.Equal(["Page.razor:4:2 Call", "Page.razor:5:7 Declaration"], result.Occurrences.Select(place => $"{place.File}:{place.Line}:{place.Column} {place.Kind}"));
    }

    [Fact]
    public async Task What_stands_for_nothing_is_generated()
    {
        var result = await FindDefinitionsQuery.RunAsync(_workspace.Snapshot, new FindDefinitions { Symbol = "Page.Render" }, CancellationToken.None);
        Assert.True(Assert.Single(result.Definitions).Generated);
    }

    [Fact]
    public async Task The_text_of_a_declaration_is_the_generated_one()
    {
        var result = await ReadSourceQuery.RunAsync(_workspace.Snapshot, new ReadSource { Symbol = "Page.Twice" }, CancellationToken.None, CancellationToken.None);
        var declaration = Assert.Single(result.Declarations);
        Assert.Equal(("int Twice(int x) => 2 * Tool.Run() * x;", true), (declaration.Code, declaration.Generated));
    }

    public void Dispose() => _workspace.Dispose();

    private static string Text(CodeLocation place) => $"{place.File}:{place.Line}:{place.Column} {place.Code}";
}
