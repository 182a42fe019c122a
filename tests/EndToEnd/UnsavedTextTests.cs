using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;

namespace Sidecar.EndToEnd.Tests;

/// <summary>An unsaved text through every way in that asks more than one question, over a solution that nobody changes.</summary>
[Collection(SampleCollection.Name)]
public sealed class UnsavedTextTests(SampleSolution sample)
{
    private const string Text = "using Shop;\n\nvar basket = new Basket();\nbasket.Add(\"tea\");\nbasket.Add(\"cup\");\n";

    [Theory]
    [InlineData("plain")]
    [InlineData("json-rpc")]
    [InlineData("host")]
    [InlineData("one-shot")]
    public async Task It_is_in_the_answers_until_it_is_cleared(string name)
    {
        await using var way = await OpenAsync(name);
        var set = await way.AskAsync("overlay", new JsonObject { ["file"] = "App/Program.cs", ["text"] = Text });
        Assert.Equal("App/Program.cs", (string?)Assert.Single(set.Result!["files"]!.AsArray()));
        Assert.Equal((2, 1), await UsesAsync(way));

        await way.AskAsync("overlay", new JsonObject { ["file"] = "App/Program.cs" });

        Assert.Equal((1, null), await UsesAsync(way));
    }

    private static async Task<(int Uses, int? Overlays)> UsesAsync(WayIn way)
    {
        var reply = await way.AskAsync("refs", new JsonObject { ["symbol"] = "Basket.Add(string)" });
        return (reply.Result!["references"]!.AsArray().Count, (int?)reply.Result["answer"]!["overlays"]);
    }

    private async Task<WayIn> OpenAsync(string name) => name switch
    {
        "plain" => new PlainWay(sample.Path),
        "json-rpc" => await JsonRpcWay.StartAsync(sample.Path),
        _ => await HostWay.StartAsync(sample.Path, oneShot: name == "one-shot"),
    };
}
