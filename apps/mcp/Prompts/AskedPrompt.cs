using ModelContextProtocol.Protocol;

namespace Sidecar.Mcp.Prompts;

/// <summary>A task that a person starts with a word: the text that a model gets for it.</summary>
/// <param name="Name">The word.</param>
/// <param name="Description">For the person.</param>
/// <param name="Argument">What has to be said; null for nothing.</param>
/// <param name="Text">For the model; <c>{0}</c> stands for the argument.</param>
internal sealed record AskedPrompt(string Name, string Description, PromptArgument? Argument, string Text)
{
    /// <summary>As a client is told of it.</summary>
    public Prompt Told() => new() { Name = Name, Description = Description, Arguments = Argument is null ? [] : [Argument] };
}
