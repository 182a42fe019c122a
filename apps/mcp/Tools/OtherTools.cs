using System.Text.Json;
using System.Text.Json.Nodes;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tools;

/// <summary>The one tool behind which all less usual operations are.</summary>
internal static class OtherTools
{
    /// <summary>Its name.</summary>
    public const string Name = "ask_more";

    /// <summary>The argument that says which operation is meant.</summary>
    public const string OperationArgument = "operation";

    /// <summary>The argument that holds its parameters.</summary>
    public const string ParametersArgument = "parameters";

    /// <summary>The tool for <paramref name="operations"/>.</summary>
    public static AskingTool Of(IEnumerable<Operation> operations)
    {
        var all = operations.ToArray();
        var list = string.Join("; ", all.Select(operation => $"{operation.Name}: {operation.Summary}"));
        return new AskingTool(Name, Operation: null, $"Less usual questions. With only an operation, tells its parameters. {list}.") { Input = InputOf(all) };
    }

    /// <summary>What <paramref name="operation"/> takes, for a model.</summary>
    public static string Help(Operation operation) =>
        $"{operation.Name}: {operation.Summary}. Parameters, all in '{ParametersArgument}':\n"
        + string.Join('\n', InputSchema.ParametersOf(operation).Select(parameter => $"  {parameter.Name}{(parameter.Required ? " (required)" : "")}: {InputSchema.Describe(parameter)}"));

    private static JsonElement InputOf(Operation[] operations) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            [OperationArgument] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. operations.Select(operation => (JsonNode)operation.Name)]) },
            [ParametersArgument] = new JsonObject { ["type"] = "object", ["description"] = "The operation's parameters by name, for example {\"symbol\": \"OrderService.Place\"}" },
        },
        ["required"] = new JsonArray(OperationArgument),
        ["additionalProperties"] = false,
    });
}
