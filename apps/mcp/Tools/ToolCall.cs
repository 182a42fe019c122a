using System.Text.Json;
using ModelContextProtocol.Protocol;
using Sidecar.Host;
using Sidecar.Mcp.Opening;
using Sidecar.Mcp.Text;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tools;

/// <summary>Answers calls of tools.</summary>
/// <param name="tools">Those that there are.</param>
/// <param name="workspaces">What may be asked about.</param>
internal sealed class ToolCall(IReadOnlyList<AskingTool> tools, OpenWorkspaces workspaces)
{
    /// <summary>Answers one; whatever goes wrong that has a name is an error that says what to do.</summary>
    public async Task<CallToolResult> AnswerAsync(CallToolRequestParams call, IProgress<ProgressReport>? progress, CancellationToken cancellation)
    {
        try
        {
            var tool = tools.FirstOrDefault(tool => tool.Name == call.Name)
                ?? throw new RefusalException($"There is no tool '{call.Name}'; there are {string.Join(", ", tools.Select(tool => tool.Name))}.");
            IEnumerable<KeyValuePair<string, JsonElement>> arguments = call.Arguments ?? new Dictionary<string, JsonElement>();
            if (tool.Operation is { } operation)
                return await AskAsync(operation, [.. arguments], progress, cancellation);
            return Named(arguments.ToDictionary()) is var (other, given) && given is null
                ? Told(OtherTools.Help(other))
                : await AskAsync(other, given!, progress, cancellation);
        }
        catch (Exception e) when (Failure.TextOf(e) is { } text)
        {
            return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = text }] };
        }
    }

    private async Task<CallToolResult> AskAsync(
        Operation operation, IReadOnlyList<KeyValuePair<string, JsonElement>> arguments, IProgress<ProgressReport>? progress, CancellationToken cancellation)
    {
        var request = ToolArguments.Read(operation, arguments);
        var file = arguments.FirstOrDefault(argument => argument.Key == "file").Value;
        var host = await workspaces.HostOfAsync(file.ValueKind == JsonValueKind.String ? file.GetString() : null, cancellation);
        var result = await host.AskAsync(operation, request, new CallOptions { Progress = progress }, cancellation);
        var answer = JsonSerializer.SerializeToElement(result, operation.ResultType);
        return new CallToolResult
        {
            IsError = !AnswerText.IsUnderstood(answer), Content = [new TextContentBlock { Text = AnswerText.Of(answer) }], StructuredContent = answer,
        };
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

    private static CallToolResult Told(string text) => new() { Content = [new TextContentBlock { Text = text }] };
}
