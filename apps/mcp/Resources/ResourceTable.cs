using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Sidecar.Mcp.Tools;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Resources;

/// <summary>What a client can read without a tool: how the workspace is made up, and the text of a symbol.</summary>
/// <param name="calls">Who answers.</param>
internal sealed class ResourceTable(ToolCall calls)
{
    private const string Projects = "sidecar://projects";
    private const string Symbol = "sidecar://symbol/";

    /// <summary>What all of them are.</summary>
    public const string Text = "text/plain";

    /// <summary>Those with an address of their own.</summary>
    public static IReadOnlyList<Resource> All { get; } =
    [
        new() { Uri = Projects, Name = "projects", Description = "The projects of the workspace: frameworks, references, packages, and what could not be loaded", MimeType = Text },
    ];

    /// <summary>Those whose address has to be filled in.</summary>
    public static IReadOnlyList<ResourceTemplate> Templates { get; } =
    [
        new() { UriTemplate = Symbol + "{id}", Name = "symbol", Description = "The text of a symbol, by its id or name", MimeType = Text },
    ];

    /// <summary>Where the text of the symbol of that id is.</summary>
    public static string AddressOf(string id) => Symbol + Uri.EscapeDataString(id);

    /// <summary>The text at <paramref name="uri"/>.</summary>
    /// <exception cref="McpProtocolException">There is none.</exception>
    public async Task<ReadResourceResult> ReadAsync(string uri, Caller caller, CancellationToken cancellation)
    {
        var (operation, arguments) = QuestionOf(uri);
        var answer = await calls.AnswerAsync(operation, arguments, caller, cancellation);
        var text = string.Concat(answer.Content.OfType<TextContentBlock>().Select(block => block.Text));
        return answer.IsError == true
            ? throw new McpProtocolException(text, McpErrorCode.ResourceNotFound)
            : new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = Text, Text = text }] };
    }

    private static (Operation Operation, IReadOnlyList<KeyValuePair<string, JsonElement>> Arguments) QuestionOf(string uri) => uri switch
    {
        Projects => (ListProjects.Operation, []),
        _ when uri.StartsWith(Symbol, StringComparison.Ordinal) => (ReadSource.Operation,
        [
            KeyValuePair.Create("symbol", JsonSerializer.SerializeToElement(Uri.UnescapeDataString(uri[Symbol.Length..]))),
            KeyValuePair.Create("limit", JsonSerializer.SerializeToElement(Limit.Max)),
        ]),
        _ => throw new McpProtocolException($"There is no resource '{uri}'; there are {Projects} and {Symbol}ID.", McpErrorCode.ResourceNotFound),
    };
}
