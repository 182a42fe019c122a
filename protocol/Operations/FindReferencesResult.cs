using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>Where a symbol is used, code of the product first, then tests, then what tools wrote; each by file and line. Its declarations are not among them.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="References">Each use once, also where several target frameworks compile it.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindReferencesResult(
    Resolution Resolution, IReadOnlyList<CodeLocation> References, AnswerInfo Answer) : IAnswer
{
    /// <summary>
    /// Uses that reach the symbol only through a member it overrides or implements, or that overrides or implements it,
    /// counted by member; null when there are none.
    /// </summary>
    public IReadOnlyList<RelatedUses>? Related { get; init; }

    /// <summary>How many such members there are, when <see cref="Related"/> was cut to the budget; null when all are there.</summary>
    public int? RelatedCutFrom { get; init; }
}
