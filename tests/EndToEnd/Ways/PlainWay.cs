using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Wire;

namespace Sidecar.EndToEnd.Tests.Ways;

/// <summary>The plain envelope: no handshake, the workspace in every request.</summary>
internal sealed class PlainWay(string workspace) : RawWay(RawServer.Start())
{
    protected override JsonObject Question(int id, string operation, JsonObject arguments) =>
        new() { ["id"] = id, ["command"] = operation, ["project"] = workspace, ["args"] = arguments.DeepClone() };

    protected override Reply ErrorOf(JsonObject error) => new(null, (string?)error["type"], (string?)error["message"]);
}
