using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Wire;

namespace Sidecar.EndToEnd.Tests.Ways;

/// <summary>JSON-RPC after <c>initialize</c>.</summary>
internal sealed class JsonRpcWay : RawWay
{
    private JsonRpcWay(RawServer server) : base(server)
    {
    }

    public static async Task<JsonRpcWay> StartAsync(string workspace)
    {
        var server = RawServer.Start();
        await server.InitializeAsync(workspace);
        return new JsonRpcWay(server);
    }

    protected override JsonObject Question(int id, string operation, JsonObject arguments) =>
        new() { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = operation, ["params"] = arguments.DeepClone() };

    protected override Reply ErrorOf(JsonObject error) => new(null, (string?)error["data"]!["kind"], (string?)error["message"]);
}
