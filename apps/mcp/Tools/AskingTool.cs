using ModelContextProtocol.Protocol;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tools;

/// <summary>A tool that asks an operation; derived from the operation table but for what a model has to be told.</summary>
/// <param name="Name">What a client calls it.</param>
/// <param name="Operation">What it asks; null when its arguments say that.</param>
/// <param name="Description">For a model: when to use it, and what the answer proves.</param>
internal sealed record AskingTool(string Name, Operation? Operation, string Description)
{
    /// <summary>What its arguments may be, when it is not the operation that says so.</summary>
    public System.Text.Json.JsonElement? Input { get; init; }

    /// <summary>As a client is told of it.</summary>
    public Tool Told() => new()
    {
        Name = Name,
        Description = Description,
        InputSchema = Input ?? InputSchema.Of(Operation!),
        OutputSchema = Operation is null ? null : OutputSchema.Of(Operation),
        Annotations = new ToolAnnotations { ReadOnlyHint = Operation?.Kind != OperationKind.Control, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };
}
