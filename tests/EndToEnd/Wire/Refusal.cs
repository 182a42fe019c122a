using System.Text.Json.Nodes;
using Sidecar.Protocol.Errors;

namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>What an error on the wire must look like.</summary>
internal static class Refusal
{
    /// <summary>Fails unless the line is a JSON-RPC error of that kind, under that id.</summary>
    public static void Is(JsonObject line, int? id, ErrorCode code, string message)
    {
        Assert.True(line.ContainsKey("id"), line.ToJsonString());
        Assert.Equal(id, (int?)line["id"]);
        Assert.False(line.ContainsKey("result"), line.ToJsonString());
        var error = line["error"]!;
        Assert.Equal(((int)code, ErrorTypes.NameOf(code)), ((int)error["code"]!, (string?)error["data"]!["kind"]));
        Assert.Contains(message, (string)error["message"]!, StringComparison.Ordinal);
    }

    /// <summary>Fails unless the line is a result under that id.</summary>
    public static void IsNot(JsonObject line, int id)
    {
        Assert.Equal(id, (int?)line["id"]);
        Assert.True(line.ContainsKey("result"), line.ToJsonString());
    }
}
