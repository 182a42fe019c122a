using System.Text.Json;
using ModelContextProtocol.Protocol;
using Sidecar.Host;
using Sidecar.Mcp.Opening;
using Sidecar.Mcp.Resources;
using Sidecar.Mcp.Text;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tools;

/// <summary>Answers calls of tools.</summary>
/// <param name="tools">Those that there are.</param>
/// <param name="workspaces">What may be asked about.</param>
internal sealed class ToolCall(IReadOnlyList<AskingTool> tools, OpenWorkspaces workspaces)
{
    /// <summary>Answers one; whatever goes wrong that has a name is an error that says what to do.</summary>
    public Task<CallToolResult> AnswerAsync(CallToolRequestParams call, Caller caller, CancellationToken cancellation) => GuardedAsync(async () =>
    {
        var tool = tools.FirstOrDefault(tool => tool.Name == call.Name)
            ?? throw new RefusalException($"There is no tool '{call.Name}'; there are {string.Join(", ", tools.Select(tool => tool.Name))}.");
        IEnumerable<KeyValuePair<string, JsonElement>> arguments = call.Arguments ?? new Dictionary<string, JsonElement>();
        if (tool.Operation is { } operation)
            return await AskAsync(operation, [.. arguments], caller, cancellation);
        return Named(arguments.ToDictionary()) is var (other, given) && given is null
            ? Told(OtherTools.Help(other))
            : await AskAsync(other, given!, caller, cancellation);
    });

    /// <summary>Answers a question that no tool was called for, as a tool would.</summary>
    public Task<CallToolResult> AnswerAsync(
        Operation operation, IReadOnlyList<KeyValuePair<string, JsonElement>> arguments, Caller caller, CancellationToken cancellation) =>
        GuardedAsync(() => AskAsync(operation, arguments, caller, cancellation));

    private static async Task<CallToolResult> GuardedAsync(Func<Task<CallToolResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception e) when (Failure.TextOf(e) is { } text)
        {
            return Told(text, isError: true);
        }
    }

    private async Task<CallToolResult> AskAsync(
        Operation operation, IReadOnlyList<KeyValuePair<string, JsonElement>> arguments, Caller caller, CancellationToken cancellation)
    {
        var request = ToolArguments.Read(operation, arguments);
        var file = arguments.FirstOrDefault(argument => argument.Key == "file").Value;
        var answer = await workspaces.AskAsync(
            file.ValueKind == JsonValueKind.String ? file.GetString() : null,
            caller.Ask,
            async host => JsonSerializer.SerializeToElement(
                await host.AskAsync(operation, request, new CallOptions { Progress = caller.Progress }, cancellation), operation.ResultType),
            cancellation);
        var told = Told(AnswerText.Of(answer), isError: !AnswerText.IsUnderstood(answer));
        told.StructuredContent = answer;
        if (WholeSource.LinkOf(operation, answer) is { } link)
            told.Content.Add(link);
        return told;
    }

    private (Operation Operation, IReadOnlyList<KeyValuePair<string, JsonElement>>? Given) Named(Dictionary<string, JsonElement> arguments)
    {
        var name = arguments.TryGetValue(OtherTools.OperationArgument, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString()! : "";
        var operation = ToolSets.OthersThan(tools).FirstOrDefault(operation => operation.Name == name)
            ?? throw new RefusalException($"'{OtherTools.OperationArgument}' is one of {string.Join(", ", ToolSets.OthersThan(tools).Select(operation => operation.Name))}.");
        if (!arguments.TryGetValue(OtherTools.ParametersArgument, out var given) || given.ValueKind == JsonValueKind.Null)
            return (operation, operation.Parameters.Any(parameter => parameter.Required || parameter.Name == "symbol") ? null : []);
        if (given.ValueKind != JsonValueKind.Object)
            throw new RefusalException($"'{OtherTools.ParametersArgument}' is an object: {OtherTools.Help(operation)}");
        return (operation, [.. given.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value))]);
    }

    private static CallToolResult Told(string text, bool? isError = null) => new() { IsError = isError, Content = [new TextContentBlock { Text = text }] };
}
