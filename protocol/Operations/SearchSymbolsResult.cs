using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>Declarations whose name fits.</summary>
/// <param name="Symbols">Best first: the whole name, its beginning, its capitals, a part of it.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record SearchSymbolsResult(IReadOnlyList<SymbolSummary> Symbols, AnswerInfo Answer) : IAnswer;
