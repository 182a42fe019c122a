using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>The text of a symbol's declarations.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="Declarations">Every part that has lines on this page, with documentation and attributes: written ones first.</param>
/// <param name="Answer">What the answer is worth; it counts lines.</param>
public sealed record ReadSourceResult(
    Resolution Resolution, IReadOnlyList<DeclarationText> Declarations, AnswerInfo Answer) : IAnswer
{
    /// <summary>Why there is no text, or what the text is not; null when there is nothing to say.</summary>
    public string? Note { get; init; }
}
