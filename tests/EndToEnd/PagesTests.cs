using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests;

/// <summary>An answer read page by page through every way in, also where each page is asked of another process.</summary>
[Collection(SampleCollection.Name)]
public sealed class PagesTests(SampleSolution sample)
{
    [Theory]
    [InlineData("plain")]
    [InlineData("json-rpc")]
    [InlineData("host")]
    public Task Pages_add_up_to_the_whole_answer(string name) => ReadAsync(name);

    [SlowTheory]
    [InlineData("one-shot")]
    [InlineData("command line")]
    public Task Pages_of_a_process_each_add_up_to_the_whole_answer(string name) => ReadAsync(name);

    private async Task ReadAsync(string name)
    {
        await using var way = await OpenAsync(name);
        var whole = EntriesOf(await AskAsync(way, 100, null));
        Assert.InRange(whole.Count, 3, 100);

        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var page = await AskAsync(way, (whole.Count + 1) / 2, cursor);
            pages.AddRange(EntriesOf(page));
            cursor = (string?)page["answer"]!["cursor"];
        }
        while (cursor is not null);

        Assert.Equal(whole, pages);
    }

    private static async Task<JsonNode> AskAsync(WayIn way, int limit, string? cursor)
    {
        var arguments = new JsonObject { ["file"] = "Shop/Basket.cs", ["limit"] = limit };
        if (cursor is not null)
            arguments["cursor"] = cursor;
        var reply = await way.AskAsync("list", arguments);
        return reply.Result ?? throw new InvalidOperationException(reply.Message);
    }

    private static List<string> EntriesOf(JsonNode result) => [.. result["members"]!.AsArray().Select(member => member!.ToJsonString())];

    private async Task<WayIn> OpenAsync(string name) => name switch
    {
        "plain" => new PlainWay(sample.Path),
        "json-rpc" => await JsonRpcWay.StartAsync(sample.Path),
        "command line" => new CommandLineWay(sample.Path),
        _ => await HostWay.StartAsync(sample.Path, oneShot: name == "one-shot"),
    };
}
