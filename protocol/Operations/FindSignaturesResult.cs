using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>The overloads at a call, or of what was named.</summary>
/// <param name="Resolution">Which of them was meant: the chosen one, and where none is, the first.</param>
/// <param name="Overloads">
/// Each overload that is accessible there: the chosen one first, or the one that was named; then those that take as many arguments as there are, those
/// that take more, those that take fewer; of these, those of fewer parameters first.
/// </param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindSignaturesResult(
    Resolution Resolution, IReadOnlyList<Overload> Overloads, AnswerInfo Answer) : IAnswer;
