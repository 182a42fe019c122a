using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tools;

/// <summary>The JSON schema of what a tool answers: the names and types of the result's own fields, without what is inside of them.</summary>
internal static class OutputSchema
{
    /// <summary>The schema for <paramref name="operation"/>'s result.</summary>
    public static JsonElement Of(Operation operation)
    {
        var whole = (JsonObject)operation.ResultType.GetJsonSchemaAsNode();
        var properties = new JsonObject();
        foreach (var (name, schema) in (JsonObject)whole["properties"]!)
            properties[name] = new JsonObject { ["type"] = TypeOf(schema) };
        var flat = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (whole["required"] is { } required)
            flat["required"] = required.DeepClone();
        return JsonSerializer.SerializeToElement(flat);
    }

    // A type that the exporter has told before, it refers to.
    private static JsonNode TypeOf(JsonNode? schema) => schema?["type"]?.DeepClone() ?? (schema?["enum"] is null ? new JsonArray("object", "array", "null") : "string");
}
