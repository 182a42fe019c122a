using System.Globalization;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Sidecar.Mcp.Prompts;

/// <summary>The tasks that there is a prompt for.</summary>
internal static class PromptTable
{
    private static readonly PromptArgument Symbol = new() { Name = "symbol", Description = "The name or id of a symbol, such as OrderService.Place", Required = true };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<AskedPrompt> All { get; } =
    [
        new("understand", "What a symbol is, what it does and who depends on it", Symbol,
            "Explain {0}. Ask describe_symbol and read_source for what it is, find_callers with depth 2 for who depends on it, and find_implementations if it can be "
            + "implemented or overridden. Read no whole files. Say what it is for, how it works, who uses it and what would surprise its next editor."),
        new("rename", "Rename a symbol without breaking anything", new PromptArgument { Name = "change", Description = "The symbol and its new name: OrderService.Place to Submit", Required = true },
            "Rename {0}. First ask find_references with related: true, and go on with the cursor until the answer ends with 'complete'; if it does not, say what is missing and stop. "
            + "Look with search_symbols whether the new name is taken. Then edit each place, the declarations and all that implements or overrides them included, and "
            + "nothing that only looks alike. At the end ask check_code for errors and find_references for the old name: both must be as empty as before."),
        new("dead-code", "Find code that nothing uses, and remove what is sure", Argument: null,
            "Ask ask_more with operation 'unused'. Take only what has confidence 'high', a few at a time: ask find_references for each, and leave it if the answer is not both empty "
            + "and 'complete'. Remove it, ask check_code for errors, and undo what brings any. Report what you removed, and what you left with its reason."),
        new("review-impact", "What the changes of the working tree reach", Argument: null,
            "Look at the difference of the working tree to the last commit with git. For each member whose signature or behaviour has changed ask assess_impact, and check_code for each changed file. "
            + "Report, worst first: what does not compile, callers that the change may surprise, implementations that were not changed with it, and changed code that no test reaches."),
    ];

    /// <summary>The prompt called <paramref name="call"/>'s name, for its argument.</summary>
    /// <exception cref="McpProtocolException">There is none, or it lacks its argument.</exception>
    public static GetPromptResult Answer(GetPromptRequestParams call)
    {
        var prompt = All.FirstOrDefault(prompt => prompt.Name == call.Name)
            ?? throw new McpProtocolException($"There is no prompt '{call.Name}'; there are {string.Join(", ", All.Select(prompt => prompt.Name))}.", McpErrorCode.InvalidParams);
        var given = prompt.Argument is null ? "" : ArgumentOf(prompt.Argument, call);
        var text = string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(prompt.Text), given);
        return new GetPromptResult { Description = prompt.Description, Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = text } }] };
    }

    private static string ArgumentOf(PromptArgument argument, GetPromptRequestParams call) =>
        call.Arguments?.TryGetValue(argument.Name, out var value) == true && value is { ValueKind: JsonValueKind.String }
            ? value.GetString()!
            : throw new McpProtocolException($"'{argument.Name}' is missing: {argument.Description}.", McpErrorCode.InvalidParams);
}
