using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sidecar.Tasks.Items;
using Sidecar.Tasks.Reporting;

namespace Sidecar.Tasks.Asking;

/// <summary>Goes the way with Sidecar.</summary>
internal static class ToolSequence
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Calls one tool after the other.</summary>
    public static async Task<IReadOnlyList<Exchange>> RunAsync(AgentServer server, IEnumerable<ToolStep> steps)
    {
        var exchanges = new List<Exchange>();
        foreach (var step in steps)
        {
            var arguments = (JsonObject)Filled(step.Arguments, exchanges)!;
            var (text, structured) = await server.CallAsync(step.Tool, arguments);
            exchanges.Add(new Exchange($"{step.Tool} {arguments.ToJsonString(AsWritten)}", text) { Structured = structured });
        }
        return exchanges;
    }

    private static JsonNode? Filled(JsonNode? node, List<Exchange> earlier) => node switch
    {
        JsonObject hole when hole.ContainsKey("from") => Found(earlier[(int)hole["from"]! - 1].Told, (string)hole["match"]!),
        JsonObject whole => new JsonObject(whole.Select(field => KeyValuePair.Create(field.Key, Filled(field.Value, earlier)))),
        _ => node?.DeepClone(),
    };

    private static string Found(string text, string expression)
    {
        var match = Regex.Match(text, expression, RegexOptions.None, Patience);
        return match.Success ? match.Groups[match.Groups.Count - 1].Value : throw new InvalidDataException($"Nothing fits {expression} in:\n{text}");
    }
}
