using System.Text.Json;
using System.Text.Json.Nodes;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tools;

/// <summary>The JSON schema of what a tool takes, out of an operation's parameters.</summary>
internal static class InputSchema
{
    // Text is what a model reads: it has no use for an answer without some of its fields.
    private const string Fields = "fields";

    /// <summary>The parameters that a client may give.</summary>
    public static IEnumerable<Parameter> ParametersOf(Operation operation) =>
        operation.Parameters.Where(parameter => parameter.Name != Fields && parameter.Kind != ParameterKind.Structure);

    /// <summary>The schema for <paramref name="operation"/>.</summary>
    public static JsonElement Of(Operation operation)
    {
        var properties = new JsonObject();
        foreach (var parameter in ParametersOf(operation))
            properties[parameter.Name] = Of(parameter);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        var required = ParametersOf(operation).Where(parameter => parameter.Required).Select(parameter => (JsonNode)parameter.Name).ToArray();
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        return JsonSerializer.SerializeToElement(schema);
    }

    /// <summary>What <paramref name="parameter"/> does, in a line.</summary>
    public static string Describe(Parameter parameter) => parameter.Default is null ? parameter.Summary : $"{parameter.Summary} (default {parameter.Default})";

    private static JsonObject Of(Parameter parameter)
    {
        var schema = new JsonObject { ["type"] = TypeOf(parameter.Kind), ["description"] = Describe(parameter) };
        if (parameter.Kind == ParameterKind.Words)
            schema["items"] = new JsonObject { ["type"] = "string" };
        if (parameter.Min is { } min)
            schema["minimum"] = min;
        if (parameter.Max is { } max)
            schema["maximum"] = max;
        if (parameter.Choices is { } choices)
            schema["enum"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]);
        return schema;
    }

    /// <summary>How JSON schema calls <paramref name="kind"/>.</summary>
    public static string TypeOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Number => "integer",
        ParameterKind.Flag => "boolean",
        ParameterKind.Words => "array",
        _ => "string",
    };
}
