using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>Where a symbol occurs in one file, in the order of the file.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="Occurrences">Each place once, declarations included, also where several target frameworks compile it.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindOccurrencesResult(
    Resolution Resolution, IReadOnlyList<CodeLocation> Occurrences, AnswerInfo Answer) : IAnswer;
