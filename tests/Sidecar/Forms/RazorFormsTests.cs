using Microsoft.CodeAnalysis.Host.Mef;
using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
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
        class Child { }
        //- /Page.razor
        <h1>Title</h1>
        @Tool.Run()
        <p>Here is</p>
        @Twice(Tool.Run())
        @@int Twice(int x) => 2 * Tool.Run() * x;
        <Child />
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
    public async Task What_is_made_of_the_whole_page_is_declared_at_its_beginning()
    {
        var definitions = await FindDefinitionsQuery.RunAsync(_workspace.Snapshot, new FindDefinitions { Symbol = "Page", Context = 1 }, CancellationToken.None);
        Assert.Equal(["Page.razor:1:1 <h1>Title</h1>", "Tool.cs:2:15 partial class Page { int count; int Next() => Twice(count); }"], definitions.Definitions.Select(Text));
        Assert.Equal("<h1>Title</h1>\n@Tool.Run()", definitions.Definitions[0].Around!.Code);
        Assert.All(definitions.Definitions, place => Assert.Null(place.Generated));
        var symbols = await SearchSymbolsQuery.RunAsync(_workspace.Snapshot, new SearchSymbols { Query = "Page" }, CancellationToken.None);
        Assert.DoesNotContain(symbols.Symbols, symbol => symbol.Location!.Generated == true);
    }

    [Fact]
    public async Task The_list_of_the_page_is_what_is_declared_in_it()
    {
        var list = await ListMembersQuery.RunAsync(_workspace.Snapshot, new ListMembers { File = "Page.razor" }, CancellationToken.None);
        Assert.Equal(
            ["0 Page 1:1", "1 int Page.Twice(int x) 5:7"],
            list.Members.Select(member => $"{member.Depth} {member.Symbol.Signature} {member.Symbol.Location!.Line}:{member.Symbol.Location.Column}"));
        Assert.True(list.Answer.Complete);
    }

    [Fact]
    public async Task A_page_in_the_place_of_a_name_is_listed_and_elsewhere_told_as_a_file()
    {
        var list = await ListMembersQuery.RunAsync(_workspace.Snapshot, new ListMembers { Symbol = "Page.razor" }, CancellationToken.None);
        Assert.Equal(["Page", "int Page.Twice(int x)"], list.Members.Select(member => member.Symbol.Signature));
        var references = await FindReferencesQuery.RunAsync(_workspace.Snapshot, new FindReferences { Symbol = "Page.razor" }, CancellationToken.None);
        Assert.Contains("--file", references.Resolution.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_say_why_a_page_has_none_and_what_to_ask_instead()
    {
        var features = ActionFeatures.Of(MefHostServices.DefaultAssemblies, ActionProviders.None);
        foreach (var place in new FindActions[] { new() { File = "Page.razor", Line = 4 }, new() { Symbol = "Page.Twice" } })
        {
            var refused = await Assert.ThrowsAsync<RequestException>(() => FindActionsQuery.RunAsync(_workspace.Snapshot, place, features, CancellationToken.None, CancellationToken.None));
            Assert.Contains("generated from Page.razor", refused.Message, StringComparison.Ordinal);
            Assert.Contains("'diagnostics'", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Occurrences_are_those_of_the_page()
    {
        var result = await FindOccurrencesQuery.RunAsync(_workspace.Snapshot, new FindOccurrences { Symbol = "Page.Twice" }, CancellationToken.None);
        Assert.Equal(["Page.razor:4:2 Call", "Page.razor:5:7 Declaration"], result.Occurrences.Select(place => $"{place.File}:{place.Line}:{place.Column} {place.Kind}"));
    }

    [Theory]
    [InlineData(2, 7, null, "M:Tool.Run")]
    [InlineData(2, 2, null, "T:Tool")]
    [InlineData(4, 3, null, "M:Page.Twice(System.Int32)")]
    [InlineData(5, null, null, "M:Page.Twice(System.Int32)")]
    [InlineData(5, 3, null, "System.Int32")]
    [InlineData(5, 29, null, "T:Tool")]
    [InlineData(5, null, "x;", "int x")]
    [InlineData(4, null, "Run", "M:Tool.Run")]
    [InlineData(3, null, "Run", "M:Tool.Run")]
    [InlineData(6, 3, null, "T:Child")]
    [InlineData(6, null, "Child", "T:Child")]
    [InlineData(1, 5, null, null)]
    [InlineData(3, null, null, null)]
    public async Task A_place_in_the_page_means_what_is_written_there(int line, int? column, string? text, string? symbol)
    {
        var defs = await FindDefinitionsQuery.RunAsync(_workspace.Snapshot, new FindDefinitions { File = "Page.razor", Line = line, Column = column, Text = text }, CancellationToken.None);
        Assert.Equal(symbol, defs.Resolution.Symbol?.Id?.Replace("T:System", "System", StringComparison.Ordinal) ?? defs.Resolution.Symbol?.Signature);
        var hover = await HoverQuery.RunAsync(_workspace.Snapshot, new Hover { File = "page.razor", Line = line, Column = column, Text = text }, CancellationToken.None);
        Assert.Equal(defs.Resolution.Symbol, hover.Resolution.Symbol);
    }

    [Fact]
    public async Task References_and_occurrences_can_be_asked_of_a_place_in_the_page()
    {
        var references = await FindReferencesQuery.RunAsync(_workspace.Snapshot, new FindReferences { File = "Page.razor", Line = 2, Text = "Run" }, CancellationToken.None);
        Assert.Equal([2, 4, 5], references.References.Select(place => place.Line));
        Assert.True(references.Answer.Complete);
        var parameter = await FindReferencesQuery.RunAsync(_workspace.Snapshot, new FindReferences { File = "Page.razor", Line = 5, Text = "x)" }, CancellationToken.None);
        Assert.Equal(["Page.razor:5:40 @@int Twice(int x) => 2 * Tool.Run() * x;"], parameter.References.Select(Text));
        var occurrences = await FindOccurrencesQuery.RunAsync(_workspace.Snapshot, new FindOccurrences { File = "Page.razor", Line = 4, Text = "Twice" }, CancellationToken.None);
        Assert.Equal([(4, 2), (5, 7)], occurrences.Occurrences.Select(place => (place.Line, place.Column)));
        var signatures = await FindSignaturesQuery.RunAsync(_workspace.Snapshot, new FindSignatures { File = "Page.razor", Line = 4, Text = "Twice" }, CancellationToken.None);
        Assert.Equal("M:Page.Twice(System.Int32)", Assert.Single(signatures.Overloads).Id);
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
