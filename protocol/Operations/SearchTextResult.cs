using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>Where a pattern fits, code of the product first, then tests, then what tools wrote; each by file and line.</summary>
/// <param name="Matches">Each line once, at the first match in it that is wanted.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record SearchTextResult(IReadOnlyList<CodeLocation> Matches, AnswerInfo Answer) : IAnswer;
