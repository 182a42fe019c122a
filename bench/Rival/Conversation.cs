using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sidecar.Rival;

/// <summary>The plain envelope of the sidecar, so that both are asked the same lines: <c>defs</c>, <c>refs</c>, <c>symbols</c>, <c>shutdown</c>.</summary>
internal static class Conversation
{
    public static async Task RunAsync(string solution, TextReader questions, TextWriter answers)
    {
        using var workspace = await OpenSolution.OpenAsync(solution);
        while (await questions.ReadLineAsync() is { } line)
        {
            using var question = JsonDocument.Parse(line);
            var command = question.RootElement.GetProperty("command").GetString();
            var result = command == "shutdown"
                ? new JsonObject()
                : await AnswerAsync(workspace, command!, question.RootElement.GetProperty("args"));
            await answers.WriteLineAsync(new JsonObject
            {
                ["id"] = question.RootElement.GetProperty("id").GetInt32(),
                ["result"] = result,
            }.ToJsonString());
            await answers.FlushAsync();
            if (command == "shutdown")
                return;
        }
    }

    private static async Task<JsonObject> AnswerAsync(OpenSolution workspace, string command, JsonElement arguments) => command switch
    {
        "defs" => new JsonObject { ["definitions"] = await workspace.FindDefinitionsAsync(Text(arguments, "symbol")) },
        "refs" => new JsonObject { ["references"] = await workspace.FindReferencesAsync(Text(arguments, "symbol")) },
        "symbols" => new JsonObject { ["symbols"] = await workspace.SearchAsync(Text(arguments, "query")) },
        _ => throw new InvalidOperationException($"'{command}' is none of defs, refs, symbols, shutdown."),
    };

    private static string Text(JsonElement arguments, string name) => arguments.GetProperty(name).GetString()!;
}
