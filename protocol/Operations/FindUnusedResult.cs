using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>Symbols that nothing uses.</summary>
/// <param name="Unused">The surest first, of these those with most lines first. What lies in another of the list is left out.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindUnusedResult(IReadOnlyList<UnusedSymbol> Unused, AnswerInfo Answer) : IAnswer;
