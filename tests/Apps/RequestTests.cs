using Sidecar.Apps.Tests.Fakes;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Handshake;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class RequestTests : IDisposable
{
    private readonly Terminal _terminal = new Terminal().Answering(Results.TwoReferences);

    [Theory]
    [InlineData("defs")]
    [InlineData("refs")]
    [InlineData("hover")]
    [InlineData("occurrences")]
    [InlineData("source")]
    [InlineData("signature")]
    [InlineData("actions")]
    public async Task A_symbol_is_the_first_word(string verb)
    {
        await AskAsync(verb, "Orders.Place");
        Assert.Equal("Orders.Place", Assert.IsAssignableFrom<PlaceRequest>(_terminal.Asked!.Request).Symbol);
        Assert.Equal(verb, _terminal.Asked.Operation.Name);
    }

    [Theory]
    [InlineData("defs")]
    [InlineData("refs")]
    [InlineData("hover")]
    [InlineData("occurrences")]
    [InlineData("source")]
    [InlineData("signature")]
    [InlineData("actions")]
    public async Task Options_point_at_a_place(string verb)
    {
        var file = _terminal.AddFile("src/A.cs");
        await AskAsync(verb, "--file", "src/A.cs", "--line", "12", "--column", "5", "--text", "Place");
        var place = Assert.IsAssignableFrom<PlaceRequest>(_terminal.Asked!.Request);
        Assert.Equal((null, file, 12, 5, "Place"), (place.Symbol, place.File, place.Line, place.Column, place.Text));
    }

    [Theory]
    [InlineData("src/A.cs:12:5", 12, 5)]
    [InlineData("src/A.cs:12", 12, null)]
    [InlineData("./src/A.cs:12:5:", 12, 5)]
    [InlineData("src/A.cs(12,5)", 12, 5)]
    [InlineData("src/A.cs(12)", 12, null)]
    public async Task A_place_may_be_written_as_compilers_print_it(string word, int line, int? column)
    {
        var file = _terminal.AddFile("src/A.cs");
        await AskAsync("refs", word);
        var place = _terminal.Request<FindReferences>();
        Assert.Equal((null, file, line, column), (place.Symbol, place.File, place.Line, place.Column));
    }

    [Theory]
    [InlineData("M:Shop.Orders.Place(System.Int32)")]
    [InlineData("Place(int)")]
    [InlineData("@class")]
    [InlineData("Orders.this[]")]
    [InlineData("Orders.operator /")]
    [InlineData("T:Shop.A`1")]
    [InlineData("global::Shop.Orders")]
    public async Task A_symbol_is_not_taken_for_a_place(string symbol)
    {
        await AskAsync("refs", symbol);
        Assert.Equal(symbol, _terminal.Request<FindReferences>().Symbol);
    }

    [Fact]
    public async Task A_line_of_a_place_may_be_searched_for_a_text()
    {
        _terminal.AddFile("A.cs");
        await AskAsync("refs", "A.cs:3", "--text", "Place");
        Assert.Equal((3, "Place"), (_terminal.Request<FindReferences>().Line, _terminal.Request<FindReferences>().Text));
    }

    [Fact]
    public async Task A_file_beside_a_symbol_is_where_it_is_looked_for()
    {
        var file = _terminal.AddFile("src/A.cs");
        await AskAsync("occurrences", "Orders.Place", "--file", "src/A.cs");
        var request = _terminal.Request<FindOccurrences>();
        Assert.Equal(("Orders.Place", file, null), (request.Symbol, request.File, request.Line));
    }

    [Fact]
    public async Task Words_of_a_list_are_parted_by_commas()
    {
        await AskAsync("grep", "Place", "--paths", "src/**, !Tests", "--in", "comment", "--case", "ignore");
        var request = _terminal.Request<SearchText>();
        Assert.Equal(("Place", TextPlace.Comment, LetterCase.Ignore), (request.Pattern, request.In, request.Case));
        Assert.Equal(["src/**", "!Tests"], request.Paths);
    }

    [Fact]
    public async Task A_limit_is_a_number()
    {
        await AskAsync("refs", "A", "--limit", "7");
        Assert.Equal(7, _terminal.Request<FindReferences>().Limit);
    }

    [Fact]
    public async Task A_file_can_be_listed_without_an_option()
    {
        var file = _terminal.AddFile("src/A.cs");
        await AskAsync("list", "src/A.cs");
        Assert.Equal((null, file), (_terminal.Request<ListMembers>().Symbol, _terminal.Request<ListMembers>().File));
    }

    [Fact]
    public async Task Symbols_are_searched_by_the_first_word()
    {
        await AskAsync("symbols", "OS", "--limit", "3");
        Assert.Equal(("OS", 3), (_terminal.Request<SearchSymbols>().Query, _terminal.Request<SearchSymbols>().Limit));
    }

    [Fact]
    public async Task The_handshake_says_who_asks_and_for_what()
    {
        await AskAsync("initialize");
        var request = _terminal.Request<Initialize>();
        Assert.Equal(new VersionRange(ProtocolVersion.Oldest, ProtocolVersion.Newest), request.Protocol);
        Assert.Equal(_terminal.Folder, request.Workspace);
        Assert.Equal("sidecar-cli", request.Client!.Name);
        Assert.True(_terminal.Asked!.OneShot);
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("a-1", "\"a-1\"")]
    public async Task An_id_to_cancel_is_a_number_or_a_string(string word, string json)
    {
        await AskAsync("cancel", word);
        Assert.Equal(json, _terminal.Request<CancelRequest>().Id.GetRawText());
    }

    [Fact]
    public async Task An_unsaved_text_is_given_with_its_file()
    {
        var file = _terminal.AddFile("src/A.cs");
        await AskAsync("overlay", "--file", "src/A.cs", "--text", "class A { }");
        var request = _terminal.Request<SetOverlay>();
        Assert.Equal((file, "class A { }"), (request.File, request.Text));
    }

    [Theory]
    [InlineData("projects", typeof(ListProjects))]
    [InlineData("health", typeof(CheckHealth))]
    [InlineData("stats", typeof(GetStatistics))]
    [InlineData("shutdown", typeof(Shutdown))]
    public async Task A_verb_without_parameters_asks_its_operation(string verb, Type request)
    {
        await AskAsync(verb);
        Assert.IsType(request, _terminal.Asked!.Request);
    }

    [Fact]
    public async Task Global_options_shape_the_question()
    {
        await AskAsync("refs", "A", "--one-shot", "--deadline", "2.5");
        Assert.True(_terminal.Asked!.OneShot);
        Assert.Equal(TimeSpan.FromSeconds(2.5), _terminal.Asked.Deadline);
    }

    [Fact]
    public async Task Without_options_the_host_decides()
    {
        await AskAsync("refs", "A");
        Assert.False(_terminal.Asked!.OneShot);
        Assert.Null(_terminal.Asked.Deadline);
    }

    public void Dispose() => _terminal.Dispose();

    private async Task AskAsync(params string[] words)
    {
        _terminal.Answering(Results.ByOperation[words[0]]);
        await _terminal.RunAsync(words);
        Assert.Empty(_terminal.Error);
    }
}
