using System.Text.Json;
using System.Text.Json.Nodes;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tools;

/// <summary>Makes an operation's request out of what a model wrote, or tells it what to write instead.</summary>
internal static class ToolArguments
{
    /// <summary>The request.</summary>
    /// <exception cref="RefusalException">An argument is unknown, missing or of another type.</exception>
    public static object Read(Operation operation, IEnumerable<KeyValuePair<string, JsonElement>> arguments)
    {
        var request = new JsonObject();
        foreach (var (name, value) in arguments)
            if (value.ValueKind != JsonValueKind.Null)
                request[name] = Valued(Parameter(operation, name), value);
        foreach (var parameter in operation.Parameters)
            if (parameter.Required && !request.ContainsKey(parameter.Name))
                throw new RefusalException($"'{parameter.Name}' is missing: {parameter.Summary}.");
        try
        {
            return request.Deserialize(operation.RequestType)!;
        }
        catch (JsonException e)
        {
            throw new RefusalException($"The arguments of '{operation.Name}' cannot be read: {e.Message}");
        }
    }

    private static Parameter Parameter(Operation operation, string name)
    {
        var known = InputSchema.ParametersOf(operation).ToArray();
        return Array.Find(known, parameter => parameter.Name == name)
            ?? throw new RefusalException($"There is no argument '{name}'; there are {string.Join(", ", known.Select(parameter => parameter.Name))}.");
    }

    // Models write numbers and flags as strings now and then; what is meant is plain.
    private static JsonNode Valued(Parameter parameter, JsonElement value) => (parameter.Kind, value.ValueKind) switch
    {
        (ParameterKind.Number, _) when Number(value) is { } number && parameter.Admits(number) => number,
        (ParameterKind.Flag, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (ParameterKind.Flag, JsonValueKind.String) when bool.TryParse(value.GetString(), out var flag) => flag,
        (ParameterKind.Words, JsonValueKind.Array) when value.EnumerateArray().All(word => word.ValueKind == JsonValueKind.String) => JsonNode.Parse(value.GetRawText())!,
        (ParameterKind.Text or ParameterKind.Path or ParameterKind.Id, JsonValueKind.String) when parameter.Choices?.Contains(value.GetString()!) != false => value.GetString()!,
        _ => throw new RefusalException($"'{parameter.Name}' takes {parameter.Wanted}, not {value.GetRawText()}."),
    };

    private static int? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
