namespace Sidecar.Mcp.Trusting;

/// <summary>A question that a person has been asked.</summary>
/// <param name="Answer">Ends with the answer.</param>
/// <param name="Patience">Ends when no call waits for that any more.</param>
internal sealed record OpenQuestion(Task Answer, Task Patience);
